// A program that is not its plan, or that is not understood, is a failure; one that is, or of which nobody was asked, is none.

import { describe, expect, it } from 'vitest';
import { programCheck } from '../../../../compiler/fuzz/checks/program.js';
import { examine } from '../../../../compiler/fuzz/subject.js';
import { ownTools, solvingTools, type Tools } from '../../../../compiler/fuzz/tools.js';
import { codeRlimit } from '../../../../compiler/prove/code/code-rlimit.js';
import { proveCode } from '../../../../compiler/prove/code/prove-code.js';
import { emitJavaScript } from '../../../../compiler/targets/javascript/emit-javascript.js';
import { smallPolicy } from '../../../support/small-policy.js';

const subject = { uri: 'a.jz', files: [{ uri: 'a.jz', text: smallPolicy({ tier: '  比例 70%' }) }] };
const effort = { histories: 0, settings: 1 };

async function found(tools: Tools) {
  return programCheck.find(examine(subject, tools), 1, effort);
}

function writing(from: string, to: string): Tools {
  const program: Tools['program'] = (plan) => {
    const { module } = emitJavaScript(plan);
    return proveCode({ plan, module: module.replace(from, to), solver: null, budget: { rlimit: codeRlimit } });
  };
  return { ...ownTools, program };
}

describe('the program', () => {
  it('of a policy is its plan, with a solver and without', async () => {
    const { tools, close } = solvingTools();
    expect(await found(tools)).toBeNull();
    expect(await found(ownTools)).toBeNull();
    await close();
  });

  it('that is not understood is a failure', async () => {
    expect(await found(writing('return payment;', 'for (;;) {}'))).toMatchObject({ check: 'program' });
  });

  it('that differs is a failure', async () => {
    const differs: Tools['program'] = async () => ({
      verdict: 'differs',
      where: { zh: '', en: 'the total' },
      found: { claim: { group: 0, values: [], billed: [] }, state: { counters: [], holes: [] }, asked: { coverageYear: 0, premium: 0 } },
    });
    expect(await found({ ...ownTools, program: differs })).toMatchObject({ details: ['differs: the total', expect.any(String)] });
  });
});
