// How the tests run.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**', 'test/heavy/**'],
    testTimeout: 60_000,
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
