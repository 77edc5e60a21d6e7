// From texts to knowledge: the only way.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearestName } from '../names/nearest-name.js';
import type { PolicyDeclaration } from '../syntax/ast.js';
import type { Analysis, FileAnalysis, PolicyAnalysis } from './analysis.js';
import { analyzePolicy, type PolicyFindings } from './analyze-policy.js';
import { comparedIn, unknownCompared } from './compared-policies.js';
import { extendsOf, type Lineage, lineageOf } from './lineage.js';
import type { ParsedFile } from './parsed-file.js';
import { findingsOf, parsedFile } from './remembered-file.js';
import { seriesFindings } from './series-findings.js';
import type { Workspace, WorkspaceFile } from './workspace.js';

interface Entry {
  readonly file: WorkspaceFile;
  readonly parsed: ParsedFile;
}

/** All that is known about a workspace, whatever its texts: never throws, and asks no more than the texts. */
export function analyze(workspace: Workspace): Analysis {
  const entries = [...workspace.files.values()].map((file): Entry => ({ file, parsed: parsedFile(file) }));
  const owners = ownersByName(entries);
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  const policyOf = new Map<string, PolicyAnalysis>();
  const policies: PolicyAnalysis[] = [];
  const known: Known = { owners, caseFiles: caseFilesByPolicy(entries, owners), extended: extendedFiles(entries, owners) };
  const series = seriesFindings(entries.map(({ parsed }) => parsed));
  for (const entry of entries) {
    const { file, parsed } = entry;
    if (parsed.policy === null) continue;
    const lineage = lineageOf(entry, owners);
    const findings = policyFindings(entry, lineage, known);
    const clashes = [
      ...sameNameDiagnostics(parsed, owners.get(parsed.policy.name.text) ?? []),
      ...(series.get(file.uri) ?? []),
      ...unknownCompared(parsed, owners),
    ];
    const policy = clashes.every(({ severity }) => severity !== 'error') ? findings.policy : { ...findings.policy, valid: false };
    policies.push(policy);
    for (const each of [file, ...(known.caseFiles.get(file) ?? [])]) policyOf.set(each.uri, policy);
    for (const [uri, found] of findings.diagnostics) diagnostics.set(uri, found);
    const others = lineage.problem === null ? clashes : [...clashes, lineage.problem];
    diagnostics.set(file.uri, [...(findings.diagnostics.get(file.uri) ?? []), ...others]);
  }
  for (const { parsed } of entries) {
    if (!policyOf.has(parsed.uri)) diagnostics.set(parsed.uri, [...parsed.syntaxDiagnostics, ...strayDiagnostics(parsed, owners)]);
  }
  const files = new Map(entries.map(({ parsed }) => [parsed.uri, fileAnalysis(parsed, policyOf, diagnostics)]));
  return { workspace, files, policies, diagnostics: [...files.values()].flatMap((file) => file.diagnostics) };
}

/** What the texts say of one another. */
interface Known {
  readonly owners: ReadonlyMap<string, readonly Entry[]>;
  readonly caseFiles: ReadonlyMap<WorkspaceFile, readonly WorkspaceFile[]>;
  readonly extended: ReadonlySet<WorkspaceFile>;
}

/** The findings of a policy, after those of the policies above: remembered as long as none of the texts they rest on is another. */
function policyFindings({ file, parsed }: Entry, { uppers, broken }: Lineage<Entry>, known: Known): PolicyFindings {
  const caseFiles = known.caseFiles.get(file) ?? [];
  const extended = known.extended.has(file);
  const [next, ...above] = uppers;
  const upper = next === undefined ? null : policyFindings(next, { uppers: above, broken: false, problem: null }, known);
  const compared = comparedIn(parsed).flatMap(({ text }) => known.owners.get(text)?.[0] ?? []);
  const others = [...uppers, ...compared].map((each) => each.file);
  const madeFrom = [extended, broken, uppers.length, compared.length, ...others, ...caseFiles];
  return findingsOf(file, madeFrom, (own) =>
    analyzePolicy({
      file: own,
      declaration: parsed.policy as PolicyDeclaration,
      caseFiles: caseFiles.map(parsedFile),
      uppers: uppers.map((each) => each.parsed),
      upper,
      broken,
      extended,
      compared: compared.map((each) => each.parsed),
    }),
  );
}

function extendedFiles(entries: readonly Entry[], owners: ReadonlyMap<string, readonly Entry[]>): ReadonlySet<WorkspaceFile> {
  return new Set(entries.flatMap(({ parsed }) => owners.get(extendsOf(parsed)?.policy.text ?? '')?.[0]?.file ?? []));
}

function ownersByName(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const owners = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.parsed.policy?.name.text;
    if (name === undefined || name === '') continue;
    const known = owners.get(name);
    if (known === undefined) owners.set(name, [entry]);
    else known.push(entry);
  }
  return owners;
}

/** The case files of each policy's file; of policies with one name, the first has them. */
function caseFilesByPolicy(
  entries: readonly Entry[],
  owners: ReadonlyMap<string, readonly Entry[]>,
): ReadonlyMap<WorkspaceFile, WorkspaceFile[]> {
  const caseFiles = new Map<WorkspaceFile, WorkspaceFile[]>();
  for (const { file, parsed } of entries) {
    if (parsed.policy !== null || parsed.cases === null) continue;
    const owner = owners.get(parsed.cases.policy.text)?.[0]?.file;
    if (owner === undefined) continue;
    const known = caseFiles.get(owner);
    if (known === undefined) caseFiles.set(owner, [file]);
    else known.push(file);
  }
  return caseFiles;
}

function sameNameDiagnostics(parsed: ParsedFile, owners: readonly Entry[]): readonly Diagnostic[] {
  const { policy, uri } = parsed;
  if (policy === null || owners.length < 2) return [];
  const message = { zh: '同名的政策在这里', en: 'the policy of the same name is here' };
  const related = owners.flatMap(({ parsed: other }) =>
    other.uri === uri || other.policy === null ? [] : [{ uri: other.uri, span: other.policy.name.span, message }],
  );
  return [report(nameDiagnostics.samePolicyName, uri, policy.name.span, { name: policy.name.text }, { related })];
}

/** A file that belongs to no policy gets one finding, and only when it can be read. */
function strayDiagnostics(parsed: ParsedFile, owners: ReadonlyMap<string, readonly Entry[]>): readonly Diagnostic[] {
  const { uri, cases, ast } = parsed;
  if (cases !== null) {
    const name = cases.policy.text;
    if (name === '') return [];
    const suggestion = nearestName(name, owners.keys());
    return [report(nameDiagnostics.unknownCasePolicy, uri, cases.policy.span, { name, suggestion })];
  }
  if (parsed.syntaxDiagnostics.length > 0) return [];
  const first = ast.declarations[0];
  return [report(nameDiagnostics.belongsNowhere, uri, first?.span ?? { start: 0, end: 0 }, {})];
}

function fileAnalysis(
  parsed: ParsedFile,
  policyOf: ReadonlyMap<string, PolicyAnalysis>,
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]>,
): FileAnalysis {
  const { uri, source, ast } = parsed;
  return { uri, source, ast, policy: policyOf.get(uri) ?? null, diagnostics: inOrder(diagnostics.get(uri) ?? []) };
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
