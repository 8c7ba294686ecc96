/** Asks whether words are somebody's name: a question beside a box, which refuses nothing. */
export function NameAsked({ name }: { readonly name: string | undefined }) {
  if (name === undefined) return null;
  return (
    <output className="govuk-hint">
      “{name}” may be somebody’s name. If it is, write the role instead: nothing but you keeps names out. If it is not,
      leave it.
    </output>
  );
}

/** @param rule which of the rules for possible names; they come once somebody has typed, and no page waits for them */
export async function nameIn(
  text: string,
  rule: 'possibleName' | 'possibleNameForOffice',
): Promise<string | undefined> {
  if (text.trim() === '') return undefined;
  try {
    return (await import('@due-regard/shared/imports/possible-name.ts'))[rule](text);
  } catch {
    // Without the network there is no hint, and nothing else is missing.
    return undefined;
  }
}
