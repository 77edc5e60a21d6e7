// A text under test, with the files it stands among, and what is found out about it once.

import { type Analysis, createWorkspace, type PolicyAnalysis, type WorkspaceFile } from '../../language/index.js';
import type { PolicyIr } from '../ir/ir.js';
import type { Tools } from './tools.js';

export interface Subject {
  /** The address of the file under test. */
  readonly uri: string;
  /** All files of its workspace, itself among them. */
  readonly files: readonly WorkspaceFile[];
}

/** A subject with its analysis and, where it has one without errors, its plan. */
export interface Examined {
  readonly subject: Subject;
  readonly text: string;
  readonly analysis: Analysis;
  readonly policy: PolicyAnalysis | null;
  readonly plan: PolicyIr | null;
  readonly tools: Tools;
}

export function examine(subject: Subject, tools: Tools): Examined {
  const analysis = tools.analyze(createWorkspace(subject.files));
  const policy = analysis.policies.find(({ uri }) => uri === subject.uri) ?? null;
  const plan = policy === null ? null : tools.plan(policy, analysis);
  return { subject, text: textOf(subject), analysis, policy, plan, tools };
}

export function textOf({ uri, files }: Subject): string {
  return files.find((file) => file.uri === uri)?.text ?? '';
}

export function withText(subject: Subject, text: string): Subject {
  return { uri: subject.uri, files: subject.files.map((file) => (file.uri === subject.uri ? { ...file, text } : file)) };
}
