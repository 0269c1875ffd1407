import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Whole runs of the program, on a machine that may have other work.
    testTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    // They need a browser: `make test-browser`.
    exclude: ['test/browser/**'],
    // A test that asserts nothing proves nothing.
    expect: { requireAssertions: true },
  },
})
