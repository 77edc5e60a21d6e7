// The catalog of JZ6xxx.

import { describe, expect, it } from 'vitest';
import { faultCodes } from '../../../runtime/index.js';

describe('catalog', () => {
  it('has at least fifty codes, each once, all of the runtime’s range', () => {
    expect(faultCodes.length).toBeGreaterThanOrEqual(50);
    expect(new Set(faultCodes).size).toBe(faultCodes.length);
    expect(faultCodes.filter((code) => !/^JZ6[0-2]\d\d$/.test(code))).toEqual([]);
  });
});
