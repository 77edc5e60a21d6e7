// The door of agreement: what the command line asks of it.

export { allVectors, type PartingAt, settlesAlike, usualVectors, vectorsOfBuild } from './settles-alike.js';
export { vectorLines } from './vector-lines.js';
