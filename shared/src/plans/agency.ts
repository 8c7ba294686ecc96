/**
 * What tells one agency from another, however its name is written: "Police & Crime Commissioner" and "police and crime
 * commissioner" are one.
 */
export function agencyKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
