import { counted } from '../measure/words.ts';

/**
 * `7 events: 3 held, 4 planned.`
 * @param nouns one and several
 * @param words of every standing that there can be, in the order of the sentence; those of which there is none are left out
 */
export function inAll<Standing extends string>(
  nouns: readonly [one: string, several: string],
  standings: readonly Standing[],
  words: Readonly<Record<Standing, string>>,
): string {
  const parts = (Object.keys(words) as Standing[]).flatMap((standing) => {
    const count = standings.filter((one) => one === standing).length;
    return count === 0 ? [] : `${String(count)} ${words[standing]}`;
  });
  return `${counted(standings.length, nouns)}: ${parts.join(', ')}.`;
}
