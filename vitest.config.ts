import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The encoder is opened by many files: one worker a core, and no more than the two cores Parley is made for.
    maxWorkers: 2,
  },
})
