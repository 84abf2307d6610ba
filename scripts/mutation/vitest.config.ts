import { defineConfig } from 'vitest/config'

/** The tests that the mutants of a folder run against: its own ones, which `mutate.ts` names. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [process.env['MUTATION_TESTS'] ?? 'tests/core/**/*.test.ts'],
    setupFiles: ['scripts/mutation/sameSeed.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
})
