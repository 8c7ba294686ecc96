import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { CSSOptions } from 'vite';
import { contractsWithoutSchemas } from './src/build/contracts-without-schemas.ts';

type PostCssPlugin = NonNullable<Extract<CSSOptions['postcss'], { plugins?: unknown }>['plugins']>[number];

// govuk-frontend still carries media queries for Internet Explorer that the CSS minifier refuses to read.
const dropInternetExplorer: PostCssPlugin = {
  postcssPlugin: 'drop-internet-explorer',
  AtRule: {
    media: (rule) => {
      if (/\\0|\uFFFD/.test(rule.params)) rule.remove();
    },
  },
};

const ofTheHouse = /\/(web\/src\/(design-system|measure|people|[a-z-]+\.ts)|shared\/src)/;
// What registers are described by, and their rules: many pages name them, and none that is looked at first.
const ofRegisters =
  /\/shared\/src\/((assurance|engagement|money|registers|risks|safety|strategies)\/|governance\/(attendance|decisions|planned-report|questions|recommendation|reports-planned|roles|work-shared))/;
// Forms of rooms that a first page does not enter, whose contracts many pages share.
const ofLaterPages = /\/shared\/src\/(charts|deadlines|governance|imports|((plans|duty)\/write-api))/;

export default defineConfig({
  plugins: [react(), contractsWithoutSchemas],
  css: {
    postcss: { plugins: [dropInternetExplorer] },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: {
    outDir: 'dist',
    // The content security policy allows no inline script, style or data address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    target: 'es2022',
    // Thirty small files for one page cost 4 kB of headers and beginnings: the libraries, and what most pages share.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/.*\/(react|react-dom|scheduler|react-router|query-core|react-query)\//,
              priority: 2,
            },
            {
              name: 'house',
              test: (id) => ofTheHouse.test(id) && !ofRegisters.test(id) && !ofLaterPages.test(id),
              minShareCount: 8,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
