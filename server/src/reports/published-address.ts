/** Where anybody reads a public report without an account. */
export function publicAddress(authority: string, number: string): string {
  return `/published/${authority}/${number}`;
}
