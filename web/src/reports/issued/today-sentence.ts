import { counted } from '@due-regard/shared/measure/words.ts';

/** What came of putting a report beside the same report of today. @param all figures, of which `others` differ */
export function todaySentence(all: number, others: number): string {
  if (all === 0) return 'It has no figures to put beside those of today.';
  if (others === 0)
    return all === 1
      ? 'Nothing would be different: its figure is the same today.'
      : `Nothing would be different: all ${String(all)} figures are the same today.`;
  return `${counted(others, ['figure', 'figures'])} of ${String(all)} would be different, for what was entered or corrected since the day up to which it tells.`;
}

/** The part of the page that says so. */
export const saidToday = { key: 'said-today', title: 'What the same report would say today' } as const;
