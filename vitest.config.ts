import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // what needs programs for offices is slow, and asked for with `npm run test:office`
    exclude: process.env['OFFICE'] ? [] : ['tests/office/**'],
    testTimeout: 120_000,
    reporters: ['default', './tests/closing-line.ts'],
  },
});
