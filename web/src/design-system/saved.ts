/** What a page leaves for the next: `navigate(href, { state: saved('Ashdown Primary: training of 3 May saved') })`. */
export function saved(words: string): { readonly saved: string } {
  return { saved: words };
}

/** The words in a location's state, if a save left some. */
export function savedWords(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'saved' in state && typeof state.saved === 'string'
    ? state.saved
    : undefined;
}
