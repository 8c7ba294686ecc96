import { isoDate } from '../calendar/iso-date.ts';
import type { Instant } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import type { Publication } from '../evidence/publication.ts';
import type { ReportBlock, ReportContent, ReportFigure } from './content.ts';
import { whatItCorrects, whatItIs } from './head-facts.ts';
import type { Fact } from './head-facts.ts';
import type { ReportPaper } from './issue.ts';

export type { Fact } from './head-facts.ts';

/** What stands where a report has no issue. */
const draftWords = 'Draft: not issued';

/** `Issue 2018-01`; a draft says that it is one. */
export function standingOf({ issue }: ReportPaper): string {
  return issue === null ? draftWords : `Issue ${issue.number}`;
}

/** What the first page says of the report before it says anything else: where it goes, of when it is true, who may read it. */
export function headFacts({ content: { head }, issue }: ReportPaper): readonly Fact[] {
  return [
    ...whatItIs(head),
    ['Standing', issue === null ? draftWords : `Issue ${issue.number}, ${longDate(issue.issuedOn)}`],
    ...whatItCorrects(head),
  ];
}

/** What stands on every page of a report that is not for everybody, that it is not mislaid; empty where it is. */
export const publicationMarks: Readonly<Record<Publication, string>> = {
  public: '',
  exempt: 'Exempt: not for publication',
  officers: 'Officers only: not for publication',
};

/** Sentences under a heading of their own, before the sections or after them. */
export interface SpokenPart {
  readonly key: 'what-we-say' | 'what-we-do-not-know' | 'what-we-ask' | 'to-say';
  readonly title: string;
  readonly sentences: readonly string[];
}

/**
 * The first two pages, and what stands after the sections: a report with lines to say ends with them and with what is
 * asked, as Cabinet reads it. A part that has nothing to say is left out.
 */
export function spokenParts({ opening: { say, doNotKnow, ask }, linesToSay }: ReportContent): {
  readonly before: readonly SpokenPart[];
  readonly after: readonly SpokenPart[];
} {
  const asked: SpokenPart = { key: 'what-we-ask', title: 'What we ask of you', sentences: ask };
  const before: readonly SpokenPart[] = [
    { key: 'what-we-say', title: 'What we say', sentences: say },
    { key: 'what-we-do-not-know', title: 'What we do not know', sentences: doNotKnow },
  ];
  const after: readonly SpokenPart[] = [{ key: 'to-say', title: 'Lines to say', sentences: linesToSay }, asked];
  return linesToSay.length === 0
    ? { before: [...before, asked].filter(hasWords), after: [] }
    : { before: before.filter(hasWords), after: after.filter(hasWords) };
}

function hasWords({ sentences }: SpokenPart): boolean {
  return sentences.length > 0;
}

/** What somebody typed, in paragraphs: a blank line begins a new one. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/(?:\r\n|\r|\n)[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The figures that a block shows, as paper has them: without the caveats that stand once below several. */
export function figuresShown(
  { keys, saidBelow = [] }: Extract<ReportBlock, { readonly kind: 'figures' }>,
  byKey: ReadonlyMap<string, ReportFigure>,
): readonly ReportFigure[] {
  return keys
    .flatMap((key) => byKey.get(key) ?? [])
    .map((figure) => ({ ...figure, caveats: figure.caveats.filter((caveat) => !saidBelow.includes(caveat)) }));
}

/** What must be printed with a figure, name by name; its counts too, where its words do not hold them. */
export function figureFacts(figure: ReportFigure): readonly Fact[] {
  const { scope, asAt, source, caveats } = figure;
  return [
    ...countedFact(figure),
    ['Scope', scope],
    ['As at', longDate(asAt)],
    ['Source', source],
    ...caveats.map((caveat): Fact => ['Caveat', caveat]),
  ];
}

function countedFact({ numerator, denominator, words }: ReportFigure): readonly Fact[] {
  if (numerator === null) return [];
  const said: ReadonlySet<string> = new Set(words.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g));
  if (said.has(String(numerator)) && (denominator === null || said.has(String(denominator)))) return [];
  return [['Counted', denominator === null ? String(numerator) : `${String(numerator)} of ${String(denominator)}`]];
}

/** The last lines of a report: by what it can be found, and how one sees that nothing of it was changed. */
export function colophonLines({ content: { head }, issue }: ReportPaper): readonly string[] {
  if (issue === null) {
    return [`${draftWords}. Its words and figures may change until it is.`];
  }
  return [
    `${head.authority}: issue ${issue.number}, issued on ${longDate(issue.issuedOn)}; its files were made on ${momentWords(issue.issuedAt)}.`,
    `It rests on the record of changes up to entry ${String(issue.upToEntry)}, whose hash is ${issue.head}.`,
    `SHA-256 of its content as JSON: ${issue.contentSha256}.`,
    'An issue is never changed. What has to be corrected is issued anew, and says what it corrects.',
  ];
}

/** `13 March 2018 at 10:05 UTC`: a moment that is the same wherever it is read. */
function momentWords(instant: Instant): string {
  return `${longDate(isoDate(instant.slice(0, 10)))} at ${instant.slice(11, 16)} UTC`;
}
