// The door of the fuzzer: what the command line runs, and what tests hand a wrong part.

export type { CheckName, Failure } from './check.js';
export { checkNames } from './checks/all-checks.js';
export { fixtureFiles, fixtureOf, fixtureTexts, replayFixture } from './fixture.js';
export type { Found, Step } from './found.js';
export { fuzzClaims } from './fuzz-claims.js';
export { fuzzTexts } from './fuzz-texts.js';
export { shrink } from './shrink/shrink.js';
export type { Subject } from './subject.js';
export { ownTools, solvingTools, type Tools } from './tools.js';
