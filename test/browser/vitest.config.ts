import { defineConfig } from 'vitest/config'

/** Tests that need a browser: `make test-browser`. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['test/browser/**/*.test.ts'],
    expect: { requireAssertions: true },
  },
})
