// The built policy: a set of files by name, and the manifest that binds them.

/** File names of an artifact. */
export const artifactFiles = {
  manifest: 'manifest.json',
  plan: 'plan.json', // the IR, serialised
  module: 'policy.mjs', // exports a `Kernel` by named functions
  types: 'policy.d.mts',
  certificate: 'certificate.json', // what was proved of the plan; an artifact may lack it
  schemas: [
    'schema/person.schema.json',
    'schema/claim.schema.json',
    'schema/state.schema.json',
    'schema/receipt.schema.json',
    'schema/subsidy.schema.json',
  ],
} as const;

export interface Manifest {
  readonly format: 'jiuzhu-policy';
  readonly formatVersion: 1;
  readonly policy: { readonly id: string; readonly title: string };
  readonly region: { readonly name: string; readonly code: string | null };
  /** ISO dates. */
  readonly effective: { readonly from: string | null; readonly to: string | null; readonly unknown: string | null };
  /** True when the plan has holes: some settlements will be undetermined. */
  readonly draft: boolean;
  readonly holes: readonly string[];
  /** SHA-256 of the source text, hexadecimal. */
  readonly sourceHash: string;
  readonly compilerVersion: string;
  readonly irVersion: number;
  /** Largest absolute value any intermediate of the module can take for inputs within bounds; below 2^53. */
  readonly largestIntermediate: number;
  /** File name → SHA-256, for every file but the manifest. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Artifact {
  readonly manifest: Manifest;
  /** File name → text, manifest included. */
  readonly files: Readonly<Record<string, string>>;
}
