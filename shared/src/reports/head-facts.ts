import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';
import { exemptParagraphWords } from '../disclosure/release.ts';
import { publicationNames } from '../evidence/publication.ts';
import type { ReportHead } from './content.ts';

/** What something is called, and what is said of it. */
export type Fact = readonly [name: string, said: string];

/** Where a report goes, of when it is true and who may read it. */
export function whatItIs(head: ReportHead): readonly Fact[] {
  const { meeting, from, to } = head;
  return [
    ...(meeting === null ? [] : [['For', meetingWords(meeting.body, meeting.on)] as const]),
    ['Reports on', `${longDate(from)} to ${longDate(to)}`],
    ['Figures as at', asAtWords(head)],
    ['May be read by', publicationWords(head)],
  ];
}

/** `Select committee, 13 March 2018` */
export function meetingWords(body: string, on: IsoDate | null): string {
  return on === null ? `${body}, its day not said` : `${body}, ${longDate(on)}`;
}

/** Which issue a report corrects, and what in it; nothing of one that corrects none. */
export function whatItCorrects({ corrects }: ReportHead): readonly Fact[] {
  return corrects === null ? [] : [['Corrects', `Issue ${corrects.number}: ${corrects.what}`]];
}

function asAtWords({ asAt, knownAt }: ReportHead): string {
  if (knownAt === null) return longDate(asAt);
  return knownAt === asAt
    ? `${longDate(asAt)}, as known on that day`
    : `${longDate(asAt)}, as known on ${longDate(knownAt)}`;
}

/** Who may read it, and where it is exempt, why. */
function publicationWords({ publication, exemption }: ReportHead): string {
  const level = publicationNames[publication];
  return exemption === null ? level : `${level}. ${exemptParagraphWords[exemption.paragraph]}. ${exemption.interest}`;
}
