import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

/** The one cookie: who is signed in. docs/decisions/0010 says why it has two names. */
export interface SignInCookie {
  readonly name: string;
  readonly attributes: CookieAttributes;
}

interface CookieAttributes {
  readonly path: '/';
  readonly httpOnly: true;
  readonly sameSite: 'lax';
  readonly secure: boolean;
}

/** `__Host-` keeps other hosts of the council's domain from setting it; browsers want https for that name. */
export function signInCookie({ publicUrl }: Pick<Config, 'publicUrl'>): SignInCookie {
  const isSecure = publicUrl.protocol === 'https:';
  return {
    name: isSecure ? '__Host-due-regard' : 'due-regard',
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure },
  };
}

/** The `Set-Cookie` that takes the cookie away. */
export function emptyCookie({ name, attributes }: SignInCookie): string {
  return `${name}=; Max-Age=0; Path=/; HttpOnly${attributes.secure ? '; Secure' : ''}; SameSite=Lax`;
}

/** @returns the session's token, or undefined when there is no cookie or it was not signed by us */
export function tokenIn(
  header: string | undefined,
  { name, secret }: { readonly name: string; readonly secret: string },
): string | undefined {
  const value = valueOf(header ?? '', name);
  const end = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || end < 1) return undefined;
  const token = value.slice(0, end);
  const right = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(value.slice(end + 1), 'base64');
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}

function valueOf(header: string, name: string): string | undefined {
  const pair = header.split(';').find((part) => part.trimStart().startsWith(`${name}=`));
  if (pair === undefined) return undefined;
  try {
    return decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim());
  } catch {
    return undefined;
  }
}
