/**
 * The demonstration's plans, counted by hand from its story (db/demo/plans.yaml): no program made these numbers. Each
 * list is in the order done, said done, on time, not looked at, standing still, overdue, on hold, superseded.
 */
export interface CountedByHand {
  readonly asAt: string;
  /** All 46 (then 48, then 49) actions, each once, and those of each plan. */
  readonly all: readonly number[];
  readonly partnership: readonly number[];
  readonly council: readonly number[];
  /** Actions that both plans share. */
  readonly shared: number;
  /** Counted, said done, with evidence, checked. */
  readonly ofAll: readonly number[];
  readonly ofThoseDue: readonly number[];
  readonly toBeChecked: readonly number[];
  readonly slipped: number;
  /** Improved, worsened, steady, standing still, new, left: since the date before this one. */
  readonly moved: readonly number[] | null;
}

export const countedByHand: readonly CountedByHand[] = [
  {
    asAt: '2018-03-13',
    // Done: P 1.2 1.3 2.3 2.4 3.2 3.3 3.4 4.2 4.3 5.1 6.3, C 1.4 1.5 2.3 2.4 3.2 3.6 4.1 4.2. Said: P 1.4 3.7 4.4 6.2,
    // C 2.6 4.4. Overdue: P 1.1 (shared) 3.6 5.2, C 2.5 4.3.
    all: [19, 6, 16, 0, 0, 5, 0, 0],
    partnership: [11, 4, 10, 0, 0, 3, 0, 0],
    council: [8, 2, 11, 0, 0, 3, 0, 0],
    shared: 6,
    ofAll: [46, 25, 19, 0],
    // Due by then: the overdue five, all that is done but C 3.2 (due on 31 March), and P 1.4 and 4.4 of those said done.
    ofThoseDue: [25, 20, 18, 0],
    toBeChecked: [11, 9, 7, 0],
    slipped: 0,
    moved: null,
  },
  {
    asAt: '2018-07-12',
    // Since: done P 1.4 3.6 4.4 5.3 6.2, C 2.6 4.3 4.4. P 1.1 and 5.2 are put off on this very day; P 4.1 is on hold
    // since the 10th, put off in March. Two recommendations have become C 1.7 and 1.8. C 2.5 is still overdue.
    all: [27, 1, 18, 0, 0, 1, 1, 0],
    partnership: [16, 1, 10, 0, 0, 0, 1, 0],
    council: [11, 0, 13, 0, 0, 1, 1, 0],
    shared: 6,
    ofAll: [48, 28, 27, 7],
    // Five more were promised for 31 March. Not done of the 30: P 1.1 and 5.2, which were put off, C 2.5, and P 3.7, said.
    ofThoseDue: [30, 27, 26, 7],
    toBeChecked: [12, 9, 8, 7],
    slipped: 3,
    moved: [8, 3, 35, 0, 2, 0],
  },
  {
    asAt: '2019-06-10',
    // Not done of the 49: P 3.7 said; P 1.1, C 1.6 2.2 3.3 3.4 on time; P 6.4 standing still since October; P 3.5,
    // C 3.1 1.7 overdue; P 4.1 superseded.
    all: [38, 1, 5, 0, 1, 3, 0, 1],
    partnership: [24, 1, 1, 0, 1, 1, 0, 1],
    council: [18, 0, 5, 0, 0, 2, 0, 1],
    shared: 6,
    ofAll: [49, 39, 38, 8],
    // All but P 6.4, C 3.3 and 3.4, whose first days are in July and August.
    ofThoseDue: [46, 39, 38, 8],
    toBeChecked: [12, 11, 10, 8],
    slipped: 5,
    // Improved: the four shared, P 2.5 4.5 5.2, C 2.5 3.5 1.8. Worsened: P 1.1 3.5, C 1.6 2.2 3.1 1.7.
    moved: [10, 6, 30, 1, 1, 1],
  },
];

/** On 13 March 2018. */
export const themesByHand: Readonly<Record<string, readonly number[]>> = {
  Communities: [1, 1, 2, 0, 0, 0, 0, 0],
  'Leadership and partnership': [4, 0, 3, 0, 0, 0, 0, 0],
  'Referrals and support': [2, 1, 2, 0, 0, 0, 0, 0],
  Risk: [2, 1, 1, 0, 0, 1, 0, 0],
  Schools: [2, 0, 5, 0, 0, 0, 0, 0],
  Training: [5, 2, 3, 0, 0, 2, 0, 0],
  'Venues and networks': [3, 1, 0, 0, 0, 2, 0, 0],
};

/** On 13 March 2018. */
export const agenciesByHand: Readonly<Record<string, readonly number[]>> = {
  'District councils': [1, 1, 1, 0, 0, 2, 0, 0],
  'E-safety subgroup': [0, 0, 2, 0, 0, 0, 0, 0],
  'Education Safeguarding Advisory Service': [2, 0, 1, 0, 0, 0, 0, 0],
  'Ridgeway County Council': [11, 4, 10, 0, 0, 2, 0, 0],
  'Ridgeway Healthcare NHS Trust': [1, 1, 0, 0, 0, 0, 0, 0],
  'Ridgeway Police': [3, 0, 1, 0, 0, 1, 0, 0],
  'Voluntary Action Ridgeway': [1, 0, 1, 0, 0, 0, 0, 0],
};

/** Finished against plan, asked on 13 March 2018: counted, to be finished, finished, said done. */
export const finishedByHand: Readonly<Record<string, readonly (number | null)[]>> = {
  // Before the actions of 10 January 2018, and before C 3.2 was done.
  '2017-12-31': [43, 22, 18, 18],
  '2018-03-13': [46, 25, 19, 25],
  // Five more were promised for 31 March.
  '2018-04-13': [46, 30, null, null],
  // And P 5.3, C 3.5 (31 July), P 3.1 (30 September), P 4.5 (30 November), then six for 31 December 2018.
  '2019-01-13': [46, 40, null, null],
};
