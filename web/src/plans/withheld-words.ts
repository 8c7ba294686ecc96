import { counted } from '@due-regard/shared/measure/words.ts';

/** "1 entry is not shown to you." */
export function withheldWords(count: number, [one, many]: readonly [one: string, many: string]): string {
  return `${counted(count, [`${one} is`, `${many} are`])} not shown to you.`;
}
