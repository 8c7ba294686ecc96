/** The reports that a council makes of the duty. */
export const reportKinds = ['committee', 'cabinet', 'board', 'assurance'] as const;
export type ReportKind = (typeof reportKinds)[number];

interface KindRule {
  /** `Annual report to the committee` */
  readonly name: string;
  /** What it is for and who reads it, in one sentence. */
  readonly purpose: string;
  /** How many months it looks back on, unless said otherwise. */
  readonly months: number;
}

/** @source design, domain 5: scrutiny and Cabinet yearly, the partnership board every six months, assurance yearly */
export const kindRules: Readonly<Record<ReportKind, KindRule>> = {
  committee: {
    name: 'Annual report to the committee',
    purpose: 'For the select committee: everything that the council says of the duty in a year, with its figures.',
    months: 12,
  },
  cabinet: {
    name: 'One page for Cabinet',
    purpose: 'For Cabinet: one side of paper, three lines to say and the decisions asked for.',
    months: 12,
  },
  board: {
    name: 'Six-monthly report to the board',
    purpose: 'For the partnership board: how the action plans have moved since it last looked.',
    months: 6,
  },
  assurance: {
    name: 'Assurance pack',
    purpose: 'For the yearly assurance: what the duty asks, what was found of it and how much shows it.',
    months: 12,
  },
};
