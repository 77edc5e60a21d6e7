// The door of the compiler: everything other folders may use of it.

export { compile } from './compile.js';
export { compileDiagnostics } from './diagnostics/catalog.js';
export { describeDifference } from './examples/describe-difference.js';
export { renderExample } from './examples/render-example.js';
export type { NamedPolicy, StepRun } from './examples/run-example.js';
export { isFailure, runExample } from './examples/run-example.js';
export type { SettledExample } from './examples/settle-examples.js';
export { assumptionKey, settleExamples } from './examples/settle-examples.js';
export type { Artifact, Manifest } from './ir/artifact.js';
export { artifactFiles } from './ir/artifact.js';
export { checkIr } from './ir/check-ir.js';
export type * from './ir/ir.js';
export type { Kernel, KernelClaim, SubsidyTrace, Trace, YearState } from './ir/kernel.js';
export type { Origin } from './ir/origin.js';
export { printIr } from './ir/print/print-ir.js';
export { deserializeIr, serializeIr } from './ir/serialize-ir.js';
export { planPolicy as toIr } from './plan/plan-policy.js';
export { allTargets } from './targets/all-targets.js';
export { emitJavaScript } from './targets/javascript/emit-javascript.js';
export { referenceKernel } from './targets/reference/reference-kernel.js';
export { emitSchemas } from './targets/schema/emit-schemas.js';
export type { PolicyCase, PolicyCaseExpectation, PolicyCaseStep } from './to-ir/cases/policy-case.js';
export { policyCases } from './to-ir/cases/policy-cases.js';
export type { CompileOptions } from './to-ir/to-ir.js';
export { compilerVersion } from './version.js';
