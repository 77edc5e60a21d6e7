// From a checked policy to the plan that every target gets.

import { type Analysis, type Checked, type Diagnostic, type ExtendsClause, type PolicyAnalysis, report } from '../../language/index.js';
import { holeName } from '../../runtime/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import type { PolicyIr } from '../ir/ir.js';
import { amountText } from '../ir/print/amount-text.js';
import { rangesOf } from '../ir/ranges/ranges.js';
import { runPasses } from '../passes/all-passes.js';
import { type CompileOptions, toIr } from '../to-ir/to-ir.js';
import { describeClaim } from './flow/describe-claim.js';
import { paidTwice } from './flow/paid-twice.js';

/** The plan with all that compiling has to say of the policy; null when it has errors. */
export function planPolicy(policy: PolicyAnalysis, analysis: Analysis, options: CompileOptions = {}): Checked<PolicyIr | null> {
  if (!policy.valid) return { value: null, diagnostics: aboveInvalid(policy, analysis) };
  const lowered = toIr(policy, analysis, options);
  const diagnostics = lowered.diagnostics.flatMap((each) => toldBelow(policy, each));
  if (lowered.value === null) return { value: null, diagnostics };
  const ir = runPasses(lowered.value);
  // What is too large to be exact cannot be settled to look for more.
  const large = tooLargeFindings(ir);
  const found = (large.length > 0 ? large : paidTwiceFindings(ir)).flatMap((each) => toldBelow(policy, each));
  if (found.length > 0) return { value: null, diagnostics: [...diagnostics, ...found] };
  if (ir.holes.length === 0) return { value: ir, diagnostics };
  if (options.release) return { value: null, diagnostics: [...diagnostics, ...holeFindings(policy, ir)] };
  const [holes, holesEn] = [holeNames(ir, 'zh').join('、'), holeNames(ir, 'en').join(', ')];
  const args = { count: ir.holes.length, holes, holesEn };
  const draft = report(compileDiagnostics.draft, policy.uri, policy.declaration.name.span, args);
  return { value: ir, diagnostics: [...diagnostics, draft] };
}

function holeNames(ir: PolicyIr, language: 'zh' | 'en'): readonly string[] {
  return ir.holes.map(({ id }) => holeName(id, language));
}

function extendsOf({ declaration }: PolicyAnalysis): ExtendsClause | null {
  return declaration.clauses.find((clause) => clause.kind === 'Extends') ?? null;
}

/** A policy without an error of its own that fails all the same, because one above it has errors. */
function aboveInvalid(policy: PolicyAnalysis, analysis: Analysis): readonly Diagnostic[] {
  const clause = extendsOf(policy);
  const own = analysis.files.get(policy.uri)?.diagnostics ?? [];
  if (clause === null || own.some(({ severity }) => severity === 'error')) return [];
  const cause = policy.uppers.flatMap((uri) => analysis.files.get(uri)?.diagnostics ?? []).find(({ severity }) => severity === 'error');
  const related = cause === undefined ? [] : [{ uri: cause.uri, span: cause.span, message: cause.message }];
  return [report(compileDiagnostics.upperInvalid, policy.uri, clause.span, { upper: clause.policy.text }, { related })];
}

/** What is said of the text of an upper policy is its own business, unless this policy fails by it. */
function toldBelow(policy: PolicyAnalysis, found: Diagnostic): readonly Diagnostic[] {
  const clause = extendsOf(policy);
  if (clause === null || !policy.uppers.includes(found.uri)) return [found];
  if (found.severity !== 'error') return [];
  const message = { zh: '承接的内容在这里', en: 'what is taken over stands here' };
  const args = { upper: clause.policy.text, causeZh: found.message.zh, causeEn: found.message.en };
  const related = [{ uri: found.uri, span: found.span, message }, ...found.related];
  return [report(compileDiagnostics.upperText, policy.uri, clause.span, args, { related })];
}

/** One for each unknown figure, where it is written. */
function holeFindings(policy: PolicyAnalysis, ir: PolicyIr): readonly Diagnostic[] {
  return ir.holes.flatMap(({ id, why, origin }) =>
    toldBelow(
      policy,
      report(compileDiagnostics.holeInRelease, origin.uri, origin, { name: holeName(id, 'zh'), nameEn: holeName(id, 'en'), why }),
    ),
  );
}

function tooLargeFindings(ir: PolicyIr): readonly Diagnostic[] {
  const { beyond } = rangesOf(ir);
  return beyond === null ? [] : [report(compileDiagnostics.amountTooLarge, beyond.uri, beyond, {})];
}

function paidTwiceFindings(ir: PolicyIr): readonly Diagnostic[] {
  return paidTwice(ir).flatMap(({ firsts, second, claim, cost, payments }) => {
    const earlier = firsts.flatMap((first) => ir.tiers[first] ?? []);
    const later = ir.tiers[second];
    if (later === undefined) return [];
    const { zh: claimZh, en: claimEn } = describeClaim(ir, claim, firsts.length > 1 ? [second] : [...firsts, second]);
    const text = (amount: number): string => amountText(amount, ir.currency);
    const [firstPaid, secondPaid] = [text(payments[0]), text(payments[1])];
    const { zh: unitZh, en: unitEn } = ir.currency.unit;
    const names = earlier.map(({ name }) => name);
    const first = names.join('”、“');
    const firstEn = names.join('” and “');
    const regard = names.map((name) => `${name} 的 支付额`).join('、');
    const args = { first, firstEn, regard, second: later.name, claimZh, claimEn, firstPaid, secondPaid, cost: text(cost), unitZh, unitEn };
    const related = earlier.map(({ name, origin }) => {
      return { uri: origin.uri, span: origin, message: { zh: `“${name}”已经支付过`, en: `“${name}” has paid it already` } };
    });
    return [report(compileDiagnostics.paidTwice, later.origin.uri, later.origin, args, { related })];
  });
}
