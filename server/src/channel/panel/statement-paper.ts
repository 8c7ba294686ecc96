import { changeReasonWords } from '@due-regard/shared/channel/reasons.ts';
import type { StatementReply } from '@due-regard/shared/channel/panel/statement-api.ts';
import { areaRatingWords, signedWords } from '@due-regard/shared/channel/panel/statement.ts';
import type { AreaAnswer } from '@due-regard/shared/channel/panel/statement.ts';
import { heldElsewhere } from '@due-regard/shared/channel/agreement.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { uncapital } from '@due-regard/shared/measure/words.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { datedHead } from '../../documents/dated-head.ts';
import { nothingSaid } from '../../documents/paper-document.ts';
import type { PaperDocument, PaperPart } from '../../documents/paper-document.ts';
import type { StatementFound } from './statements.ts';

/**
 * The statement of a year to be read or sent: for those behind the wall, and for nobody else.
 * @throws Refusal `not-found` for a year before there was a statement
 */
export function statementPaper({ shown, dates }: StatementFound): PaperDocument {
  const { year, areas, version } = shown;
  if (version === null) throw refused('not-found');
  const title = `Channel annual assurance statement, ${String(year)}`;
  const head = datedHead(dates.authority, dates, { title, file: `channel-statement-${String(year)}` });
  return {
    ...head,
    cover: [...head.cover, 'Not public: for the Channel panel alone.', ...signedLines(shown)],
    notes: [
      `It goes through the ${version}. The words of each area are our paraphrase: check the source.`,
      `“Held elsewhere” means: ${uncapital(heldElsewhere)}. It is a complete answer.`,
    ],
    summary: {
      name: 'Summary',
      caption: `${String(shown.answered)} of ${String(shown.of)} areas answered`,
      columns: [
        { header: 'Area of control', kind: 'text', width: 46 },
        { header: 'Rating', kind: 'text', width: 20 },
        { header: 'Last year', kind: 'text', width: 34 },
      ],
      rows: areas.map(({ heading, answer, lastYear }) => [heading, ratingOf(answer), ratingOf(lastYear)]),
    },
    parts: areas.map(({ heading, asks, answer, lastYear }, place) => ({
      heading,
      lines: [`${asks}.`],
      answers: [
        { question: 'Rating', answer: ratingOf(answer) },
        { question: 'What shows it', answer: answer.evidence },
        { question: 'Rating last year', answer: ratingOf(lastYear) },
        { question: 'What showed it last year', answer: lastYear?.evidence ?? null },
        ...shown.signatures.filter(isEnded).flatMap((signature) => asSigned(signature, place)),
      ],
    })),
    index: {
      name: 'Changes since it was signed',
      caption: 'What was changed after the signature, and why',
      columns: [
        { header: 'Changed on', kind: 'date', width: 20 },
        { header: 'Why', kind: 'text', width: 60 },
      ],
      rows: shown.signatures
        .flatMap(({ changes }) => changes)
        .map(({ onDay, reason }) => [onDay, changeReasonWords[reason]]),
    },
  };
}

type Signature = StatementReply['signatures'][number];

function signedLines({ signatures, dueOn }: StatementReply): readonly string[] {
  return signatures.length === 0 ? [`Not signed; to be signed by ${longDate(dueOn)}`] : signedWords(signatures);
}

function isEnded({ changes }: Signature): boolean {
  return changes.length > 0;
}

/** What was signed of an area, where it was changed since. @param place the area's */
function asSigned({ areas, onDay }: Signature, place: number): PaperPart['answers'] {
  const { rating = null, evidence = null } = areas[place]?.answer ?? {};
  const when = `as signed on ${longDate(onDay)}`;
  return [
    { question: `Rating ${when}`, answer: ratingOf({ rating, evidence }) },
    { question: `What showed it, ${when}`, answer: evidence },
  ];
}

function ratingOf(answer: AreaAnswer | null): string {
  const rating = answer?.rating ?? null;
  return rating === null ? nothingSaid : areaRatingWords[rating];
}
