// From a checked policy to the plan that every target gets.

import { type Analysis, type Checked, type Diagnostic, type PolicyAnalysis, report } from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import type { PolicyIr } from '../ir/ir.js';
import { yuanText } from '../ir/print/yuan-text.js';
import { runPasses } from '../passes/all-passes.js';
import { type CompileOptions, toIr } from '../to-ir/to-ir.js';
import { describeClaim } from './flow/describe-claim.js';
import { paidTwice } from './flow/paid-twice.js';

/** The plan with all that compiling has to say of the policy; null when it has errors. */
export function planPolicy(policy: PolicyAnalysis, analysis: Analysis, options: CompileOptions = {}): Checked<PolicyIr | null> {
  const lowered = toIr(policy, analysis, options);
  if (lowered.value === null) return lowered;
  const ir = runPasses(lowered.value);
  const twice = paidTwiceFindings(ir);
  if (twice.length > 0) return { value: null, diagnostics: [...lowered.diagnostics, ...twice] };
  if (ir.holes.length === 0) return { value: ir, diagnostics: lowered.diagnostics };
  const holes = ir.holes.map(({ id }) => id).join('、');
  const draft = report(compileDiagnostics.draft, policy.uri, policy.declaration.name.span, { count: ir.holes.length, holes });
  return { value: ir, diagnostics: [...lowered.diagnostics, draft] };
}

function paidTwiceFindings(ir: PolicyIr): readonly Diagnostic[] {
  return paidTwice(ir).flatMap(({ first, second, claim, cost, payments }) => {
    const [earlier, later] = [ir.tiers[first], ir.tiers[second]];
    if (earlier === undefined || later === undefined) return [];
    const { zh: claimZh, en: claimEn } = describeClaim(ir, claim);
    const [firstPaid, secondPaid] = [yuanText(payments[0]), yuanText(payments[1])];
    const args = { first: earlier.name, second: later.name, claimZh, claimEn, firstPaid, secondPaid, cost: yuanText(cost) };
    const message = { zh: `“${earlier.name}”已经支付过`, en: `“${earlier.name}” has paid it already` };
    const related = [{ uri: earlier.origin.uri, span: earlier.origin, message }];
    return [report(compileDiagnostics.paidTwice, later.origin.uri, later.origin, args, { related })];
  });
}
