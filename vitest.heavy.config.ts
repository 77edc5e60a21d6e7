// How the long tests run: `npm run test:heavy`.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/heavy/**/*.test.ts'],
    testTimeout: 20 * 60_000,
    hookTimeout: 10 * 60_000,
    reporters: ['default', './test/support/closing-line.ts'],
  },
});
