/** What a file would change, by the names that `--json` prints, in words; lists are counted where they are not empty. */
const words: Readonly<Record<string, string>> = {
  appeared: 'new',
  disappeared: 'no longer listed',
  renamed: 'renamed',
  closed: 'closed',
  moved: 'moved',
  changed: 'changed',
  unchanged: 'unchanged',
  accepted: 'taken in',
  duplicates: 'known already',
  blank: 'blank',
  notRead: 'with nothing in the columns that were read',
  refused: 'not readable',
  ofOtherCouncils: 'of other councils',
  unmatched: 'with a name that nobody has explained',
  remembered: 'with a name that was explained before',
  leftOut: 'left out',
  partly: 'taken in in part',
};

/** `taken in 34, known already 2`: of names that were explained it says how many, not what they mean. */
export function countsInWords(printed: Readonly<Record<string, unknown>>): string {
  const counted = Object.entries(words).flatMap(([name, said]) => {
    const value = printed[name];
    if (typeof value === 'number') return `${said} ${String(value)}`;
    return Array.isArray(value) && value.length > 0 ? `${said} ${String(value.length)}` : [];
  });
  return counted.join(', ');
}
