// Puts a fault into its policy and asks what is said of it: by the analysis, and by the compiler where that finds nothing.

import { toIr } from '../../../compiler/index.js';
import { analyze, type Diagnostic, withFile } from '../../../language/index.js';
import { edited, type Mutant, type SeededFault } from './seeded-fault.js';
import { clean } from './sites.js';

export interface Tried {
  readonly findings: readonly Diagnostic[];
  readonly mutant: Mutant | null;
}

export function tryFault(fault: SeededFault): Tried {
  const { site, code, place } = fault;
  const text = edited(site.text, fault.edit);
  const changed = withFile(clean.workspace, { uri: site.uri, text });
  const analysis = analyze(fault.beside === undefined ? changed : withFile(changed, fault.beside));
  const uri = fault.uri ?? site.uri;
  const said = analysis.files.get(uri)?.diagnostics ?? [];
  const policy = analysis.policies.find((each) => each.uri === uri);
  const compiled = policy?.valid === true ? toIr(policy, analysis).diagnostics.filter((each) => each.uri === uri) : [];
  const findings = [...said, ...compiled];
  const found = findings.find((each) => each.code === code && each.span.start === place.start && each.span.end === place.end);
  return { findings, mutant: found === undefined ? null : { site, text, found } };
}
