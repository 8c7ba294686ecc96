import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'api', include: ['tests/{api,support}/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'unit', include: ['{shared,db,server,web}/src/**/*.test.{ts,tsx}'], environment: 'node' } },
    ],
  },
});
