// Settled examples as the client takes them: pages, places, and what did not come out as expected.

import { describeDifference, renderExample, type SettledExample } from '../../compiler/index.js';
import type { Analysis, Language, PolicyAnalysis, Span } from '../../language/index.js';
import type { CitedDocument, ExampleReceipt, ReceiptsAnswer, TextRange } from '../protocol/receipts.js';
import { toRange } from './convert.js';

/** For a file without a policy, a policy with mistakes, or one without examples. */
export function whyNotSettled(policy: PolicyAnalysis | null, language: Language): ReceiptsAnswer {
  const { zh, en } =
    policy === null
      ? {
          zh: '这个文件不属于任何政策。请打开政策文件或它的用例文件。',
          en: 'This file belongs to no policy. Open a policy or its examples.',
        }
      : !policy.valid
        ? { zh: '政策有错误，改正「问题」面板中的错误后才能结算。', en: 'The policy has errors. Mend those in the Problems panel first.' }
        : { zh: '这项政策没有用例。请先写一个「用例」。', en: 'The policy has no example. Write an “example” first.' };
  return { problem: language === 'zh' ? zh : en, summary: '', policyUri: policy?.uri ?? null, examples: [], documents: [] };
}

export function toReceipts(
  settled: readonly SettledExample[],
  policy: PolicyAnalysis,
  analysis: Analysis,
  language: Language,
): ReceiptsAnswer {
  const failed = settled.filter(({ passed }) => !passed).length;
  const passed = settled.length - failed;
  const summary =
    language === 'zh'
      ? `用例 ${passed} 个通过，${failed} 个不符`
      : `${passed} ${passed === 1 ? 'example' : 'examples'} passed, ${failed} failed`;
  return {
    problem: null,
    summary,
    policyUri: policy.uri,
    examples: settled.map((each) => toExample(each, analysis, language)),
    documents: documentsOf(policy, analysis),
  };
}

function toExample(settled: SettledExample, analysis: Analysis, language: Language): ExampleReceipt {
  const { example, steps, passed, diagnostics } = settled;
  const place = (span: Span) => placeOf(example.uri, span, analysis);
  return {
    title: example.title,
    uri: example.uri,
    range: place(example.span),
    passed,
    page: renderExample(settled, language),
    failures: [
      ...diagnostics.map(({ message }) => ({ range: place(example.span), message: message[language] })),
      ...steps.flatMap(({ differences }) =>
        differences.map((each) => ({ range: place(each.expectation.span), message: describeDifference(each)[language] })),
      ),
    ],
  };
}

export function documentsOf(policy: PolicyAnalysis, analysis: Analysis): readonly CitedDocument[] {
  return [...policy.scope.values()].flatMap((symbol) => {
    if (symbol.kind !== 'document') return [];
    const { name, title, span } = symbol.declaration;
    return [{ name: name.text, title: title.value, line: placeOf(policy.uri, span, analysis).start.line + 1 }];
  });
}

function placeOf(uri: string, span: Span, analysis: Analysis): TextRange {
  const file = analysis.files.get(uri);
  if (file !== undefined) return toRange(file.source, span);
  return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
