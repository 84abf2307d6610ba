import { defineConfig } from 'vitest/config'

/** Runs the tests of one folder, passed in by `mutate.ts`, against its mutants. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [process.env['MUTATION_TESTS'] ?? 'tests/core/**/*.test.ts'],
    setupFiles: ['scripts/mutation/fixedSeed.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
})
