import type { Plugin } from 'vite';

/**
 * In the built pages a contract is its method, path and roles. What a request and a reply must look like is checked by
 * the server, so neither the schemas nor the library that reads them travels to every reader: 18 kB of the first load.
 */
export const contractsWithoutSchemas: Plugin = {
  name: 'contracts-without-schemas',
  apply: 'build',
  enforce: 'pre',
  load: async (id) => (/\/shared\/src\/.*api\.ts$/.test(id) ? withoutSchemas(await exportsOf(id)) : undefined),
};

/** The module that stands in for one with these exports. @throws where an export is neither a schema nor plain data */
export function withoutSchemas(exported: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(exported).map(([name, value]) => {
    const data = withoutSchema(value);
    return data === undefined ? `export const ${name} = undefined;` : `export const ${name} = ${JSON.stringify(data)};`;
  });
  return lines.join('\n');
}

// The words of the printed contract are for its readers, who ask the server for it; the rest is the server's own.
const ofNoUse: ReadonlySet<string> = new Set([
  'summary',
  'isCached',
  'mayTakeLong',
  'readsElsewhere',
  'takesFile',
  'givesFile',
]);

function withoutSchema(value: unknown): unknown {
  if (typeof value === 'function')
    throw new TypeError('a function cannot be written down: move it out of the contract');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('_zod' in value) return undefined;
  const isEndpoint = 'method' in value && 'path' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !(isEndpoint && ofNoUse.has(name)))
      .map(([name, part]) => [name, withoutSchema(part)]),
  );
}

async function exportsOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const found: unknown = await import(file);
  return isModule(found) ? found : {};
}

function isModule(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null;
}
