import { instantOf, isoDate } from '../../calendar/iso-date.ts';
import type { ReportContent } from '../content.ts';
import type { ReportIssue } from '../issue.ts';

const asAt = isoDate('2018-03-13');

/** A small report with one of everything that a report can hold, as the forms are tested on. */
export const exampleContent: ReportContent = {
  head: {
    kind: 'committee',
    title: 'Prevent duty: annual report to the committee',
    authority: 'Ridgeway County Council',
    isDemonstration: true,
    from: isoDate('2017-03-14'),
    to: asAt,
    asAt,
    knownAt: asAt,
    publication: 'public',
    exemption: null,
    meeting: { body: 'Transport, Environment and Communities Select Committee', on: asAt },
    corrects: { number: '2017-03', what: 'Two schools were counted twice' },
  },
  opening: {
    say: [
      'WRAP has reached 216 of 240 schools (90 %); of the other 24, 14 report other training we are checking and 10 have not answered; the aim is all 240.',
      'Every school’s safeguarding lead has had WRAP (240 of 240, advisory service list, 1 March).',
    ],
    doNotKnow: ['We do not know what Dovetail will mean here or cost; senior managers have discussed it.'],
    ask: ['Note the report', 'Say by when the committee wants to hear again'],
  },
  sections: [
    {
      key: 'training',
      title: 'Training',
      narrative:
        'Ten schools have not answered.\n\nWe wrote to each of them in February; we will call on them in April.',
      blocks: [
        { kind: 'words', text: 'Two measures are printed: reached at least once, and up to date.' },
        { kind: 'figures', keys: ['training.reached', 'training.up-to-date'] },
        {
          kind: 'chart',
          chart: {
            kind: 'bars',
            key: 'schools-by-phase',
            message: '216 of 240 schools are reached; nursery and primary schools are behind',
            subtitle: 'Schools in scope by phase, number of schools, 13 March 2018',
            rowHeading: 'Phase',
            classes: [
              { name: 'Trained', tone: 'navy' },
              { name: 'Says other training, being checked', tone: 'orange' },
              { name: 'No answer yet', tone: 'blank' },
            ],
            rows: [
              { label: 'All schools', parts: [216, 14, 10] },
              { label: 'Primary', parts: [170, 12, 8] },
              { label: 'Secondary', parts: [40, 2, 2] },
              { label: 'Special', parts: [null, 0, 0] },
            ],
            scale: 'share',
            notes: ['[c]: the number is withheld, since it is small.'],
          },
        },
        {
          kind: 'chart',
          chart: {
            kind: 'trend',
            key: 'coverage-trend',
            message: 'Schools reached rose from 41 % to 90 % in a year',
            subtitle: 'Share of schools in scope at each month’s end',
            momentHeading: 'Month',
            moments: ['March 2017', 'June 2017', 'September 2017', 'December 2017', 'March 2018'],
            series: [
              { name: 'Reached', tone: 'navy', values: [41, 55, null, 80, 90] },
              { name: 'Up to date', tone: 'turquoise', values: [40, 52, null, 74, 81.3] },
            ],
            unit: ' %',
            maximum: 100,
            breaksBefore: [3],
            notes: ['September 2017 is not known.'],
          },
        },
      ],
    },
    {
      key: 'plans',
      title: 'Progress against the action plans',
      narrative: null,
      blocks: [
        { kind: 'figures', keys: ['plans.done'] },
        {
          kind: 'table',
          table: {
            key: 'overdue',
            name: 'Overdue',
            caption: 'Actions past the day that was promised, the latest first',
            columns: [
              { header: 'Action', kind: 'text' },
              { header: 'Due', kind: 'date' },
              { header: 'Days late', kind: 'number' },
              { header: 'Owner', kind: 'text' },
            ],
            rows: [
              ['Brief all members on the duty, and keep a record of who came', '2018-01-31', 41, 'Communities Manager'],
              ['=Complete the list of filtering', '2018-02-28', 13, null],
            ],
            notes: ['Three more are not published.'],
          },
        },
        { kind: 'list', items: ['On hold and superseded stand apart.', 'The first promised day is always printed.'] },
      ],
    },
    {
      key: 'questions',
      title: 'Questions members may ask',
      narrative: null,
      blocks: [
        {
          kind: 'question',
          question: 'Are all schools trained, and if not, since when?',
          answer: 'No: 216 of 240 are reached; 14 say other training and 10 have not answered.',
          keys: ['training.reached'],
        },
      ],
    },
  ],
  figures: [
    {
      key: 'training.reached',
      label: 'Schools reached by WRAP or an accepted equivalent',
      numerator: 216,
      denominator: 240,
      words: '216 of 240 schools in scope (90 %)',
      scope: 'Open state-funded schools, nursery schools, pupil-referral units and special schools included',
      asAt,
      source: 'Advisory service list, the latest told on 1 March 2018',
      caveats: ['Demonstration: invented figures.', 'The newest register is of 1 September 2017.'],
      rag: null,
    },
    {
      key: 'training.up-to-date',
      label: 'Schools up to date',
      numerator: null,
      denominator: null,
      words: 'not known',
      scope: 'The same schools',
      asAt,
      source: 'Nothing yet',
      caveats: [],
      rag: null,
    },
    {
      key: 'plans.done',
      label: 'Actions done with evidence',
      numerator: 19,
      denominator: 46,
      words: '19 of 46 actions (41.3 %)',
      scope: 'Actions of the two plans, each counted once',
      asAt,
      source: 'The action plans as kept here',
      caveats: [],
      rag: { colour: 'amber', rule: 'Amber: at least one action is overdue.' },
    },
  ],
  linesToSay: [],
};

/** The issue of a report, as its colophon is tested on. */
export const exampleIssue: ReportIssue = {
  number: '2018-01',
  issuedOn: isoDate('2018-03-13'),
  issuedAt: instantOf(1_520_933_400_000),
  upToEntry: 1204,
  head: '4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a',
  contentSha256: 'ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d',
};
