/** The sign-in page that leads back to an address of ours. */
export function signInAddress({ pathname, search }: { readonly pathname: string; readonly search: string }): string {
  const asked = pathname + search;
  return asked === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: asked }).toString()}`;
}

/**
 * Where to go after signing in: what was asked for, when it is a page of this site.
 * Browsers read `/\host`, `/ /host` with a tab in it and `/.//host` as other sites, so the address is read as they do.
 */
export function returnAddress(search: string, origin: string): string {
  const to = new URLSearchParams(search).get('to') ?? '';
  if (!to.startsWith('/') || !URL.canParse(to, origin)) return '/';
  const read = new URL(to, origin);
  if (read.origin !== origin || read.pathname.startsWith('//')) return '/';
  return read.pathname === '/sign-in' ? '/' : read.pathname + read.search;
}
