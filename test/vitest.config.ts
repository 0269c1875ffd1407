import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Whole runs of the program, on a machine that may have other work.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
  },
})
