import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests start processes or open the encoder; on a busy machine that is slow, and being slow is no failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The encoder is opened by many files: one worker a core, and no more than the two cores Parley is made for.
    maxWorkers: 2,
  },
})
