import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';

/** One header of a request, as Node has read it: a `Headers` of all of them is made only where somebody asks for it. */
export function headerOf(context: Context<AppEnv>, name: 'cookie' | 'if-none-match'): string | undefined {
  // Where there is no socket, Hono has no bindings at all.
  const bindings: AppEnv['Bindings'] | undefined = context.env;
  return bindings?.incoming === undefined ? context.req.header(name) : bindings.incoming.headers[name];
}
