import type { EntriesPreview } from '@due-regard/shared/imports/registers/preview.ts';
import { counted, inAList } from '@due-regard/shared/measure/words.ts';

const levels = { public: 'public', exempt: 'open to members in private session' } as const;

/** What a file of a register would show to others than officers, a sentence for each level. */
export function openedWords({ added, changed }: Pick<EntriesPreview, 'added' | 'changed'>): readonly string[] {
  return (['public', 'exempt'] as const).flatMap((level) => {
    const words = levels[level];
    const own = changed.filter(({ publication }) => publication === level);
    const parts = [
      told(added.filter(({ publication }) => publication === level).length, ['is', 'are'], `added as ${words}`),
      told(own.filter(({ isOpened }) => isOpened).length, ['becomes', 'become'], words),
      told(own.filter(({ isOpened }) => !isOpened).length, ['is', 'are'], `changed and ${words} as before`),
    ].flat();
    return parts.length === 0 ? [] : [`${inAList(parts)}.`];
  });
}

function told(count: number, [one, several]: readonly [string, string], rest: string): readonly string[] {
  return count === 0 ? [] : [`${counted(count, [`entry ${one}`, `entries ${several}`])} ${rest}`];
}
