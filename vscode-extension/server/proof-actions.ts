// What is offered where a claim breaks a property: keep it as an example, see how it is settled, see what the verdict rests on.

import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver';
import { type Breach, breachFinding, type PropertyResult, type Verification, withExamples } from '../../compiler/index.js';
import type { Analysis, Language, Span } from '../../language/index.js';
import { type NamedPage, type ProofPage, showProofCommand } from '../protocol/proofs.js';
import { toLspDiagnostic, toRange } from './convert.js';

interface Asked {
  readonly verification: Verification;
  readonly uri: string;
  readonly within: Span;
  readonly analysis: Analysis;
  readonly language: Language;
  /** The address of the policy as the editor spells it. */
  readonly spelled: (uri: string) => string;
}

/** For the breaches whose findings touch the range. */
export function proofActions(asked: Asked): readonly CodeAction[] {
  const { verification, uri, within, analysis, language } = asked;
  return verification.results.flatMap((result) =>
    result.breaches.flatMap((breach, at) => {
      const finding = breachFinding(verification.plan, result, breach);
      const touches = finding.uri === uri && finding.span.start <= within.end && within.start <= finding.span.end;
      if (!touches) return [];
      const diagnostics = [toLspDiagnostic(finding, analysis, language)];
      return actionsFor(asked, result, breach, at).map((action) => ({ ...action, kind: CodeActionKind.QuickFix, diagnostics }));
    }),
  );
}

function actionsFor(asked: Asked, result: PropertyResult, breach: Breach, at: number): readonly CodeAction[] {
  const { zh } = result.asked.statement;
  const { language } = asked;
  const pages: readonly Command[] = [
    showPage(asked, { kind: 'breach', property: zh, at }, { zh: '在面板中打开', en: 'Open in a panel' }[language], result),
    showPage(asked, { kind: 'basis', property: zh }, { zh: '查看证明依据', en: 'Show what the verdict rests on' }[language], result),
  ];
  return [...saving(asked, result, breach), ...pages.map((command) => ({ title: command.title, command }))];
}

/** As `jiuzhu verify --save-as-example` writes it. */
function saving(
  { verification: { plan }, analysis, language, spelled }: Asked,
  result: PropertyResult,
  breach: Breach,
): readonly CodeAction[] {
  const source = analysis.files.get(plan.policy.origin.uri)?.source;
  if (source === undefined) return [];
  const { text, added } = withExamples(source.text, plan, [[result, breach]]);
  if (added === 0) return [];
  const end = source.text.trimEnd().length;
  const range = toRange(source, { start: end, end: source.text.length });
  const changes = { [spelled(source.uri)]: [{ range, newText: text.slice(end) }] };
  return [{ title: { zh: '存为用例', en: 'Save as an example' }[language], edit: { changes } }];
}

export function showPage(
  { verification, language, spelled }: Pick<Asked, 'verification' | 'language' | 'spelled'>,
  page: ProofPage,
  title: string,
  result: PropertyResult | null = null,
): Command {
  const { plan } = verification;
  const heads = { table: { zh: '证明', en: 'Proofs' }, basis: { zh: '证明依据', en: 'Basis' }, breach: { zh: '反例', en: 'Claim' } };
  const named: NamedPage = {
    uri: spelled(plan.policy.origin.uri),
    page,
    title: `${heads[page.kind][language]} ${result === null ? plan.policy.name : result.asked.statement[language]}`,
  };
  return { title, command: showProofCommand, arguments: [named] };
}
