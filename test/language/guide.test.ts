// Every example of the guide checks without errors, passes its own cases, and does so in both languages.

import { describe, expect, it } from 'vitest';
import { formatDocument } from '../../language/index.js';
import { runJiuzhu } from '../support/memory-host.js';
import { filesOfExample, guideExamples } from '../support/reference.js';
import { readProjectFile } from '../support/source-files.js';

const examples = guideExamples(readProjectFile('language/guide.md').text);

describe.each(['zh', 'en'] as const)('the examples of the guide in %s', (surface) => {
  it.each(examples.map((text, at) => [at + 1, text] as const))('number %i', async (_, text) => {
    const files = Object.fromEntries(
      Object.entries(filesOfExample(text)).map(([name, content]) => [name, formatDocument(content, { surface })]),
    );
    const checked = await runJiuzhu(['check', '.'], files, surface);
    expect(checked.output).not.toMatch(/(错误|error) JZ/);
    expect(checked.code).toBe(0);
    const tested = await runJiuzhu(['test', '.'], files, surface);
    expect(tested.output).not.toMatch(/✗/);
    expect(tested.code).toBe(0);
  });
});

it('the guide has examples', () => {
  expect(examples.length).toBeGreaterThan(9);
});
