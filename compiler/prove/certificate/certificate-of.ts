// The certificate of a built policy: the verdicts, and the premises that a third party can check.

import { artifactFiles, type Manifest } from '../../ir/artifact.js';
import type { Acknowledgement, PolicyIr } from '../../ir/ir.js';
import type { Certificate, CertifiedBreach, CertifiedPlace, CertifiedProperty, CertifiedTests } from '../../ir/policy/certificate.js';
import type { CodeFigures } from '../code/code-verdict.js';
import type { Cell } from '../domain/chain.js';
import type { Breach, PropertyResult } from '../property-result.js';
import { solverVersion } from '../solver/solver-version.js';
import type { Verification } from '../verify-plan.js';
import { claimsTold, disclaimsTold } from './claims-told.js';
import { tierPremises } from './tier-premises.js';

/** How the program was held against its plan: by proof, and by running it; null: it was not. */
export interface ProgramHeld {
  readonly code: CodeFigures | null;
  readonly tested: Omit<CertifiedTests, 'file'> | null;
}

/** `manifest`: of the artifact without a certificate. */
export function certificateOf({ plan, results }: Verification, manifest: Manifest, { code, tested }: ProgramHeld): Certificate {
  return {
    format: 'jiuzhu-certificate',
    formatVersion: 1,
    policy: manifest.policy.id,
    sourceHash: manifest.sourceHash,
    files: manifest.files,
    compilerVersion: manifest.compilerVersion,
    solver: results.some(({ engines }) => engines.smt !== undefined) ? solverVersion : null,
    domain: plan.bounds,
    holes: plan.holes.map(({ id }) => id),
    assumptions: plan.assumptions.map(({ text }) => text),
    claims: claimsTold(plan, code !== null, tested),
    disclaims: disclaimsTold(code !== null),
    properties: results.map((result) => certified(result, plan)),
    tiers: tierPremises(plan),
    code: code === null ? null : { file: artifactFiles.module, ...code, solver: code.bySolver > 0 ? solverVersion : null },
    tested: tested === null ? null : { file: artifactFiles.module, ...tested },
  };
}

function certified({ asked, verdict, engines, apart, most, remarks, breaches }: PropertyResult, plan: PolicyIr): CertifiedProperty {
  const { claim, declared, statement } = asked;
  const guarantee = plan.guarantees.find((one) => one.claim === claim);
  const name = claim.kind === 'builtin' ? claim.property : (guarantee?.text ?? claim.kind);
  const told = breaches.map((breach): CertifiedBreach => {
    const known = breach.acknowledged === null ? undefined : guarantee?.acknowledged[breach.acknowledged];
    return { told: shown(breach), acknowledged: known === undefined ? null : cited(known, plan) };
  });
  const places = apart.flatMap((one) => one.places.map((cells) => placeOf(one.engine, cells, plan)));
  return { name, declared, statement, verdict, engines, apart: places, most, remarks, breaches: told };
}

/** The cells of two groups have the same facts. */
function placeOf(engine: CertifiedPlace['engine'], cells: readonly Cell[], { groups, inputs, holes }: PolicyIr): CertifiedPlace {
  const [first] = cells;
  const facts = [...(first?.facts ?? [])].map(([input, range]) => {
    return [inputs[input]?.id ?? '', range.kind === 'values' ? range.values : { low: range.low, high: range.high }] as const;
  });
  return {
    engine,
    groups: cells.map(({ group }) => groups[group]?.name ?? null),
    facts: Object.fromEntries(facts),
    assumed: Object.fromEntries([...(first?.assumed ?? [])].map(([hole, met]) => [holes[hole]?.id ?? '', met])),
  };
}

function cited({ reason, citations }: Acknowledgement, { citations: all, documents }: PolicyIr): CertifiedBreach['acknowledged'] {
  const texts = citations.map((at) => {
    const { document, article } = all[at] ?? { document: -1, article: null };
    return `《${documents[document]?.title ?? ''}》${article ?? ''}`;
  });
  return { reason, citations: texts };
}

function shown({ showing }: Breach): CertifiedBreach['told'] {
  return { zh: showing.map(({ zh }) => zh).join('；'), en: showing.map(({ en }) => en).join('; ') };
}
