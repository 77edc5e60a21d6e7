// The plan as text: it comes back as it was, and does not say where it was built.

import { describe, expect, it } from 'vitest';
import { deserializeIr, serializeIr } from '../../../compiler/index.js';
import { compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const { ir } = compileText(smallPolicy());

describe('serializeIr', () => {
  it('comes back as the same plan', () => {
    const text = serializeIr(ir);
    const back = deserializeIr(text);
    expect(back).not.toBeNull();
    expect(back && serializeIr(back)).toBe(text);
    expect(back?.tiers[1]?.rates).toEqual(JSON.parse(JSON.stringify(ir.tiers[1]?.rates).replaceAll('file:///policy.jz', 'policy.jz')));
  });

  it('keeps the file name of an address and nothing else', () => {
    expect(serializeIr(ir)).not.toContain('file:///');
    expect(deserializeIr(serializeIr(ir))?.policy.origin.uri).toBe('policy.jz');
  });

  it('is not read in another version, nor from another text', () => {
    expect(deserializeIr(JSON.stringify({ ...ir, irVersion: 99 }))).toBeNull();
    expect(deserializeIr('null')).toBeNull();
    expect(deserializeIr('{')).toBeNull();
  });
});
