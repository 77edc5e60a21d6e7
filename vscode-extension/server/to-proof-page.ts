// Pages about what is proved of a policy, as the client shows them.

import { basisPage, breachReceipts, type PolicyIr, type PropertyResult, verificationPage } from '../../compiler/index.js';
import { type Analysis, createSourceFile, type Language } from '../../language/index.js';
import type { ProofPage } from '../protocol/proofs.js';
import type { KnownProof } from './proofs.js';

export function toProofPage(page: ProofPage, known: KnownProof | null, analysis: Analysis, language: Language): string {
  const word = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  if (known === null) return `${word('正在核对，或政策有错误。', 'Being checked, or the policy has errors.')}\n`;
  const { verification, full } = known;
  const notice = full
    ? null
    : word(
        '只做了编辑时的快速核对。要全部证明，请运行「救助：证明本政策」。',
        'Checked quickly, as while editing. For all proofs run “Jiuzhu: Prove This Policy”.',
      );
  const asked = full ? verification : { ...verification, results: verification.results.map(unasked) };
  if (page.kind === 'table') return verificationPage(asked, notice, { language, color: false, sourceOf: sourceOf(analysis) });
  const result = asked.results.find((one) => one.asked.statement.zh === page.property);
  const text = result === undefined ? null : onePage(page, asked.plan, result, language);
  const gone = `${word('政策改过以后没有这一项了。', 'The policy has changed: this is no longer there.')}\n`;
  return [...(notice === null || result?.verdict !== 'not_decided' ? [] : [`${notice}\n`]), text ?? gone].join('\n');
}

function onePage(page: Exclude<ProofPage, { kind: 'table' }>, plan: PolicyIr, result: PropertyResult, language: Language): string | null {
  if (page.kind === 'basis') return basisPage(plan, result, language);
  const breach = result.breaches[page.at];
  return breach === undefined ? null : breachReceipts(plan, result, breach, language);
}

/** Why the quick engines do not decide says nothing of the others. */
function unasked(result: PropertyResult): PropertyResult {
  return result.verdict === 'not_decided' ? { ...result, remarks: [], apart: [] } : result;
}

/** Called by their names as people read them. */
function sourceOf(analysis: Analysis) {
  return (uri: string) => createSourceFile(decodeURIComponent(uri.split('/').at(-1) ?? uri), analysis.files.get(uri)?.source.text ?? '');
}
