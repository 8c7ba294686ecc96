import type { IsoDate } from '../calendar/iso-date.ts';

/** Kinds of body. The Channel panel is none of them: its meetings are kept apart. */
export const bodyKinds = ['board', 'committee', 'cabinet', 'management', 'group'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** What is known of a body from a day on. */
export type Body = {
  readonly factId: string;
  readonly bodyId: string;
  readonly validFrom: IsoDate;
  readonly name: string;
  readonly kind: BodyKind;
  readonly purpose: string | null;
  /** How often it is to meet; null where it is not said. */
  readonly meetsEveryMonths: number | null;
  readonly termsReviewDue: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly link: string | null;
};
