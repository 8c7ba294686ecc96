const dates = ['asAt', 'knownAt'] as const;

/** What the address says: one text, several, or nothing to take the name away. */
export type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An address of the product's own pages, which the router follows without loading anything. */
export function isPage(href: string): boolean {
  return href.startsWith('?') || (/^\/(?!\/)/.test(href) && !/^\/(api|health)\//.test(href));
}

/** Takes the dates of the page in view along, so that a reader who asked for 13 March stays on 13 March. */
export function withDates(href: string, search: string): string {
  const [beforeHash = '', hash] = href.split('#', 2);
  const [path = '', query = ''] = beforeHash.split('?', 2);
  const parameters = new URLSearchParams(query);
  const current = new URLSearchParams(search);
  if (!dates.some((name) => parameters.has(name))) {
    for (const name of dates) {
      const value = current.get(name);
      if (value !== null) parameters.set(name, value);
    }
  }
  return `${path}${textOf(parameters)}${hash === undefined ? '' : `#${hash}`}`;
}

/** The search part with some names changed. Anything but a change of page goes back to the first page. */
export function withParameters(search: string, changes: Changes): string {
  const parameters = new URLSearchParams(search);
  if (!('page' in changes)) parameters.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name);
    const values = typeof value === 'string' ? [value] : (value ?? []);
    for (const one of values) if (one !== '') parameters.append(name, one);
  }
  return textOf(parameters) || '?';
}

/** The search part without one value of one name: what a chip's link leads to. */
export function withoutValue(search: string, name: string, value: string): string {
  const left = new URLSearchParams(search).getAll(name).filter((one) => one !== value);
  return withParameters(search, { [name]: left });
}

function textOf(parameters: URLSearchParams): string {
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
