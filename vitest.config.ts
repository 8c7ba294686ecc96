import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['{shared,db,server,web}/src/**/*.test.{ts,tsx}'], environment: 'node' } },
    ],
  },
});
