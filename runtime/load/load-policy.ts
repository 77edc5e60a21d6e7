// From a built policy on disk, on the web or in memory to one that settles; every byte is verified first.

import type { Artifact, Manifest } from '../../compiler/ir/artifact.js';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import { catalog } from '../errors/catalog/catalog.js';
import { pathTo } from '../errors/json-path.js';
import { planSchema } from '../schema/plan-schema.js';
import { artifactFiles } from '../values/artifact-files.js';
import { checkDemands, type Demands } from './check-demands.js';
import { checkReferences } from './check-references.js';
import { importKernel } from './import-kernel.js';
import { type LoadedPolicy, policyFromKernel } from './loaded-policy.js';
import { reasonOf, refuse } from './policy-load-error.js';
import { readCertificate } from './read-certificate.js';
import { readManifest } from './read-manifest.js';
import { type ReadFile, readerOf } from './reader-of.js';
import { sha256 } from './sha256.js';

/** Rejects with a `PolicyLoadError` for an artifact that is damaged, foreign, of another version, or not proved as demanded. */
export async function loadPolicy(source: string | URL | Artifact, demands: Demands = {}): Promise<LoadedPolicy> {
  const read = readerOf(source);
  const manifest = readManifest(await required(read, artifactFiles.manifest));
  const files = await verifiedFiles(read, manifest);
  const plan = readPlan(files.get(artifactFiles.plan) ?? '', manifest);
  const certificate = readCertificate(files.get(artifactFiles.certificate) ?? null, manifest);
  checkDemands(certificate, demands);
  const kernel = await importKernel(files.get(artifactFiles.module) ?? '', plan);
  return policyFromKernel(plan, kernel, manifest, certificate);
}

async function required(read: ReadFile, file: string): Promise<string> {
  return (await read(file)) ?? refuse(catalog.load.fileMissing, { file });
}

async function verifiedFiles(read: ReadFile, manifest: Manifest): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(
    Object.entries(manifest.files).map(async ([file, expected]): Promise<[string, string]> => {
      const text = await required(read, file);
      const found = await sha256(text);
      if (found !== expected) refuse(catalog.load.hash, { file, expected, found });
      return [file, text];
    }),
  );
  return new Map(files);
}

function readPlan(text: string, manifest: Manifest): PolicyIr {
  const parsed = planSchema.safeParse(parsedPlan(text));
  if (!parsed.success) return refuse(catalog.load.planShape, { where: pathTo('$', parsed.error.issues[0]?.path ?? []) });
  const plan: PolicyIr = parsed.data;
  checkReferences(plan);
  const pairs = [
    ['policy.id', manifest.policy.id, plan.policy.name],
    ['irVersion', manifest.irVersion, plan.irVersion],
    ['draft', manifest.draft, plan.holes.length > 0],
    ['holes', manifest.holes.join(' '), plan.holes.map((hole) => hole.id).join(' ')],
  ] as const;
  for (const [field, stated, actual] of pairs) {
    if (stated !== actual) refuse(catalog.load.disagree, { field, manifest: String(stated), plan: String(actual) });
  }
  return plan;
}

function parsedPlan(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(catalog.load.planText, { reason: reasonOf(error) });
  }
}
