/**
 * A name with the code that tells it from others, as it was given before where it was: under another name it would be
 * taken for somebody else.
 */
export function namedWith(name: string, code: string, given: readonly string[]): string {
  return given.find((one) => one.endsWith(`(${code})`)) ?? `${name} (${code})`;
}
