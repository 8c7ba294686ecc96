import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { spokenParts } from '@due-regard/shared/reports/paper-words.ts';
import type { SpokenPart } from '@due-regard/shared/reports/paper-words.ts';

/** A part of sentences, and the part of the officers' words that makes it. */
export interface ToSpeak extends SpokenPart {
  /** It is asked or said aloud, one after the other. */
  readonly isOrdered: boolean;
  readonly written: 'ask' | 'lines' | undefined;
}

const writtenIn: Readonly<Partial<Record<SpokenPart['key'], 'ask' | 'lines'>>> = {
  'what-we-ask': 'ask',
  'to-say': 'lines',
};

const asked: SpokenPart = { key: 'what-we-ask', title: 'What we ask of you', sentences: [] };

/** Sentences before and after the sections. While a report is written, what is asked has its place before anything is. */
export function spokenOf(
  content: ReportContent,
  { isWritten }: { readonly isWritten: boolean },
): { readonly before: readonly ToSpeak[]; readonly after: readonly ToSpeak[] } {
  const { before, after } = spokenParts(content);
  const isThere = [...before, ...after].some(({ key }) => key === asked.key);
  const lacking = isWritten && !isThere ? [asked] : [];
  const endsWithIt = after.length > 0;
  return {
    before: [...before, ...(endsWithIt ? [] : lacking)].map(toSpeak),
    after: [...after, ...(endsWithIt ? lacking : [])].map(toSpeak),
  };
}

function toSpeak(part: SpokenPart): ToSpeak {
  const written = writtenIn[part.key];
  return { ...part, written, isOrdered: written !== undefined };
}
