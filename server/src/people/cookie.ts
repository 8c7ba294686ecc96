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

/** Cookies whose signature has been checked, so that it is not worked out again for each request. */
const mostChecked = 1000;
const longestChecked = 1000;

/**
 * @returns a function that finds the session's token in a `Cookie` header: undefined when there is no cookie or it was
 * not signed by us
 */
export function tokenReader(signing: Signing): (header: string | undefined) => string | undefined {
  const checked = new Map<string, string>();
  return (header = '') => {
    const known = checked.get(header);
    if (known !== undefined) return known;
    const token = tokenIn(header, signing);
    if (token === undefined || header.length > longestChecked) return token;
    if (checked.size >= mostChecked) checked.clear();
    checked.set(header, token);
    return token;
  };
}

interface Signing {
  readonly name: string;
  readonly secret: string;
}

function tokenIn(header: string, { name, secret }: Signing): string | undefined {
  const value = valueOf(header, name);
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
