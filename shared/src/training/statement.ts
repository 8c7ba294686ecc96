import type { IsoDate } from '../calendar/iso-date.ts';

export const trainingAnswers = ['trained', 'not-trained'] as const;

/** What a school said in so many words; no answer is null, never 'not-trained'. */
export type TrainingAnswer = (typeof trainingAnswers)[number];

/** What a school told the council: one row as it came. Null is a blank, and a blank is no answer. */
export type Statement = {
  readonly statementId: string;
  readonly organisationId: string;
  readonly toldOn: IsoDate;

  readonly staffAnswer: TrainingAnswer | null;
  readonly courseId: string | null;
  readonly heldOn: IsoDate | null;
  readonly staffTrained: number | null;
  readonly staffInPost: number | null;
  readonly otherTraining: string | null;

  readonly dslAnswer: TrainingAnswer | null;
  readonly dslCourseId: string | null;
  readonly dslTrainedOn: IsoDate | null;
  readonly dslInPostSince: IsoDate | null;
  /** The last day in post. */
  readonly dslLeftOn: IsoDate | null;
  readonly dslOtherTraining: string | null;

  readonly askedOn: IsoDate | null;
  readonly remindedOn: IsoDate | null;
  readonly source: string | null;
  /** A reference to where the evidence is kept, not the evidence itself. */
  readonly evidence: string | null;
};

/** The newest of some answers; of several told on one day the last. */
export function lastTold<Told extends Pick<Statement, 'toldOn'>>(answers: readonly Told[]): Told | undefined {
  return answers.reduce<Told | undefined>(
    (newest, each) => (newest === undefined || each.toldOn >= newest.toldOn ? each : newest),
    undefined,
  );
}
