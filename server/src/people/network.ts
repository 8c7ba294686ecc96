import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import * as z from 'zod';
import type { Config } from '../config.ts';
import type { AppEnv } from '../http/app-env.ts';

const bindings = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/**
 * The network that a request comes from: the address of its socket, or what the proxy in front of us added last to
 * X-Forwarded-For when we were told there is one. An IPv6 household is a /64. Empty when there is no socket.
 */
export function networkOf({ trustProxy }: Pick<Config, 'trustProxy'>, context: Context<AppEnv>): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded ?? socketAddress(context.env);
  return isIPv6(address) && !address.includes('.') ? prefixOf(address) : address;
}

function socketAddress(env: unknown): string {
  const parsed = bindings.safeParse(env);
  return parsed.success ? parsed.data.incoming.socket.remoteAddress : '';
}

/** The first four groups, with `::` written out. */
function prefixOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
