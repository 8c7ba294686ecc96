/** What a sound record agrees with, by how many histories were compared; null where none are in use. */
export function agreementWords(histories: number | null): string {
  if (histories === null)
    return 'The chain and the records agree. No histories that figures are drawn from were compared: they are worked out from the records when the program starts.';
  if (histories === 0) return 'The chain and the records agree. Nothing is known yet that figures are drawn from.';
  const words = histories === 1 ? 'the one history' : `the ${histories.toLocaleString('en-GB')} histories`;
  return `The chain, the records and ${words} that figures are drawn from agree.`;
}
