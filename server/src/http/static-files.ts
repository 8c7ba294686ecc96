import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Hono } from 'hono';
import type { AppEnv } from './app-env.ts';

const built = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** The built pages: files with a hash in their name are kept for a year, the page itself is asked for each time. */
export function serveWeb(app: Hono<AppEnv>): void {
  app.get(
    '/assets/*',
    async (context) =>
      (await file(context, context.req.path, 'public, max-age=31536000, immutable')) ?? context.notFound(),
  );
  app.get('*', async (context) => {
    if (context.req.path.startsWith('/api/')) return context.notFound();
    const hasEnding = extname(context.req.path) !== '';
    const found = hasEnding
      ? await file(context, context.req.path, 'no-cache')
      : await file(context, '/index.html', 'no-cache');
    return found ?? context.notFound();
  });
}

async function file(context: Context<AppEnv>, path: string, cacheControl: string): Promise<Response | undefined> {
  const target = normalize(join(built, decoded(path)));
  if (!target.startsWith(built) || target.includes('\0') || target.endsWith(sep)) return undefined;
  try {
    const bytes = await readFile(target);
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': mediaTypes[extname(target)] ?? 'application/octet-stream',
      'cache-control': cacheControl,
    });
  } catch {
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
