import type { MiddlewareHandler } from 'hono';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Config } from '../config.ts';
import type { AppEnv } from './app-env.ts';

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The same on every answer, errors among them. */
export const protectiveHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-frame-options': 'DENY',
};

/** The same protective headers on every answer, errors among them; data is never kept by a cache on the way. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (context, next) => {
  await next();
  if (context.get('isProtected')) return;
  for (const [name, value] of Object.entries(protectiveHeaders)) context.res.headers.set(name, value);
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};

const unsafeMethods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A browser says where a request comes from: one that changes something must come from our own pages. */
export function sameSiteOnly(config: Config): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    if (unsafeMethods.has(context.req.method)) {
      const site = context.req.header('sec-fetch-site');
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refused('cross-site');
      const origin = context.req.header('origin');
      if (origin !== undefined && !isOwnOrigin(config, origin, context.req.header('host'))) throw refused('cross-site');
    }
    await next();
  };
}

function isOwnOrigin(config: Config, origin: string, host: string | undefined): boolean {
  if (origin === config.publicUrl.origin) return true;
  // On this machine itself the same server has several names: localhost, 127.0.0.1, a port chosen at start.
  return config.publicUrl.protocol === 'http:' && host !== undefined && origin === `http://${host}`;
}
