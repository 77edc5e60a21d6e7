// Verdicts for machines.

import { type Breach, caseTold, type PolicyIr, type PropertyResult, type Verification } from '../../index.js';

export function verdictsAsData({ plan, results }: Verification) {
  return { policy: plan.policy.name, file: plan.policy.origin.uri, properties: results.map((result) => propertyAsData(plan, result)) };
}

function propertyAsData(plan: PolicyIr, { asked, verdict, engines, breaches, remarks, most }: PropertyResult) {
  const { claim } = asked;
  return {
    property: claim.kind === 'builtin' ? claim.property : claim.kind,
    declared: asked.declared,
    statement: asked.statement,
    verdict,
    engines,
    most,
    remarks,
    breaches: breaches.map((breach) => breachAsData(plan, breach)),
  };
}

function breachAsData(plan: PolicyIr, breach: Breach) {
  const { witness, blame, acknowledged } = breach;
  return {
    acknowledged: acknowledged !== null,
    file: blame?.uri ?? plan.policy.origin.uri,
    line: blame?.line ?? plan.policy.origin.line,
    case: caseTold(plan, breach),
    witness: { ...witness, inputs: plan.inputs.map(({ id }) => id), counters: plan.counters.map(({ key }) => key) },
  };
}
