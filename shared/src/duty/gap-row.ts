import { longDate } from '../calendar/words.ts';
import { counted } from '../measure/words.ts';
import { assessmentClassNames } from './obligation-words.ts';
import { classOf, isMetWithoutEvidence } from './duty-counts.ts';
import type { ObligationStanding } from './standing.ts';

/** An action that is to serve an obligation, and was not given up. */
export type GapAction = {
  readonly title: string;
  /** Said done, and there is evidence of it. */
  readonly isDone: boolean;
  /** `due 31 December 2018, 161 days late` */
  readonly dueWords: string;
};

/** One obligation in the three columns that councils use, each as sentences. */
export type GapRow = {
  readonly obligationId: string;
  readonly title: string;
  readonly theme: string;
  readonly asked: readonly string[];
  readonly whereWeAre: readonly string[];
  readonly stillToDo: readonly string[];
};

/** What is asked, where we are, and what is still to do. What nobody has looked at says so, and nothing more. */
export function gapRow(standing: ObligationStanding, actions: readonly GapAction[]): GapRow {
  const { obligationId, title, theme, question, wording } = standing.obligation;
  return {
    obligationId,
    title,
    theme,
    asked: [question, wording],
    whereWeAre: [...whereWeAre(standing), ...doneWords(actions)],
    stillToDo: stillToDo(
      standing,
      actions.filter(({ isDone }) => !isDone),
    ),
  };
}

function whereWeAre(standing: ObligationStanding): readonly string[] {
  const { assessment, evidence, obligation } = standing;
  const shown = evidence.at(-1);
  const evidenceWords =
    shown === undefined
      ? 'No evidence on record.'
      : `${counted(evidence.length, ['piece', 'pieces'])} of evidence, the latest of ${longDate(shown.datedOn)}.`;
  if (assessment === null) return [`${assessmentClassNames['not-looked-at']}.`, ...(shown ? [evidenceWords] : [])];
  const { assessedOn, reason, authorRole } = assessment;
  return [
    `${assessmentClassNames[classOf(standing)]}: ${withStop(reason)}`,
    `Assessed on ${longDate(assessedOn)} by: ${authorRole}.`,
    ...(assessedOn < obligation.validFrom
      ? [`Assessed before its present words of ${longDate(obligation.validFrom)}.`]
      : []),
    isMetWithoutEvidence(standing) ? 'Said to be met without evidence on record.' : evidenceWords,
  ];
}

/** What was done for it is part of where we are, also where nobody has looked at the obligation itself. */
function doneWords(actions: readonly GapAction[]): readonly string[] {
  const done = actions.filter(({ isDone }) => isDone).length;
  return done === 0 ? [] : [`${counted(done, ['action', 'actions'])} for it done with evidence.`];
}

function stillToDo({ assessment, due }: ObligationStanding, actions: readonly GapAction[]): readonly string[] {
  const toDo = [
    ...(assessment?.stillToDo ? [withStop(assessment.stillToDo)] : []),
    ...(due !== null && due.missed > 0 ? [`To be done: it was due on ${longDate(due.dueOn)}.`] : []),
    ...actions.map(({ title, dueWords }) => `Action: ${withoutStop(title)} (${dueWords}).`),
  ];
  if (toDo.length > 0) return toDo;
  return [assessment === null ? 'Look at it.' : 'Nothing recorded.'];
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
