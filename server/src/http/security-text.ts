import type { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './app-env.ts';

const yearMs = 365 * 86_400_000;

/** Where to report a weakness (RFC 9116); the council's own contact, when it is set. */
export function serveSecurityText(app: Hono<AppEnv>, { config, clock }: Deps): void {
  app.get('/.well-known/security.txt', (context) => {
    const { email } = config.contact;
    if (email === undefined) return context.notFound();
    const expires = new Date(Date.parse(clock.now()) + yearMs).toISOString();
    return context.text(`Contact: mailto:${email}\nExpires: ${expires}\nPreferred-Languages: en\n`);
  });
}
