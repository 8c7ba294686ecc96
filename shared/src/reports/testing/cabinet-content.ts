import { isoDate } from '../../calendar/iso-date.ts';
import type { ReportContent, ReportFigure } from '../content.ts';
import { exampleContent } from './example-content.ts';

const asAt = isoDate('2019-06-10');

const schools = {
  scope:
    'Counted: open state-funded schools, nursery schools, special schools and pupil referral units included. Left out: 2 schools closed by this date. Left out: 2 schools of a type that is not counted',
  source: 'What schools told. Several sources; the latest, advisory service list, told on 7 June 2019',
};
const ofSchools = [
  'Demonstration: invented figures.',
  'The newest register is of 14 September 2018: schools that opened or closed since are not in it.',
  'How often training must be renewed is our reading: no national interval exists and the council has not confirmed one.',
];
const plans = {
  scope: 'Actions of 2 plans that go on, each counted once, those on hold and superseded among them',
  source: 'The action plans as they are kept here',
};

type Said = Pick<ReportFigure, 'key' | 'label' | 'words' | 'scope' | 'source' | 'caveats'>;

function figure(numerator: number, denominator: number, said: Said): ReportFigure {
  return { numerator, denominator, asAt, rag: null, ...said };
}

const figures: readonly ReportFigure[] = [
  figure(237, 239, {
    ...schools,
    key: 'training.reached',
    label: 'Schools reached by an accepted session',
    words: '237 of 239 schools (99.2 %) have been reached; 2 have not answered about their staff.',
    caveats: [
      'Reached: at least one accepted session for all staff was ever held. It is never lost when training lapses.',
      ...ofSchools,
    ],
  }),
  figure(237, 239, {
    ...schools,
    key: 'training.dsl',
    label: 'Schools whose safeguarding lead is up to date',
    words: '237 of 239 schools (99.2 %) have a safeguarding lead who is up to date; 2 are out of date.',
    caveats: ['Safeguarding lead (DSL): the lead in post on the day has training that still counts.', ...ofSchools],
  }),
  figure(3936, 4800, {
    key: 'training.workforce',
    label: 'County council workforce: people trained',
    words: '3,936 of 4,800 people in post (82 %) at 31 March 2019',
    scope: 'People of County council workforce in post, as it counted them itself; e-learning counted',
    source: 'HR training report',
    caveats: ['The count was 71 days old on the day of this report.'],
  }),
  figure(38, 49, {
    ...plans,
    key: 'plans.done',
    label: 'Actions done with evidence',
    words: '38 of 49 actions (77.6 %)',
    caveats: ['Those done with evidence are among those said done.'],
  }),
  {
    ...figure(3, 49, {
      ...plans,
      key: 'plans.overdue',
      label: 'Actions overdue',
      words: '3 of 49 actions (6.1 %)',
      caveats: [],
    }),
    rag: { colour: 'red', rule: 'Red while any action is past its promised day and not said done.' },
  },
  figure(5, 25, {
    key: 'duty.met',
    label: 'Obligations found met or exceeded',
    words: '5 of 25 obligations (20 %)',
    scope:
      'Obligations that fall on the council, by the guidance that holds on the day; what falls on schools or does not apply here is left out',
    source: 'The council’s own assessment, obligation by obligation',
    caveats: ['1 of them has nothing on record that shows it.'],
  }),
];

const say = [
  'WRAP has reached 237 of 239 schools (99.2 %); the other 2 have not answered; the aim is all 239.',
  '237 of 239 schools have a safeguarding lead whose WRAP is up to date (99.2 %, advisory service list, 7 June); the other 2 have a lead whose training is out of date.',
  'The Prevent strategy of 2016 must be refreshed by 30 June (20 days; first due 31 December 2018, put off once), and 1 other after it.',
  'Two plans, 49 actions counted once: 38 done with evidence, 1 said done, 5 on time, 1 standing still, 3 overdue, 1 superseded; Board review due 10 July.',
  'We do not know what Dovetail will mean here or cost; senior managers have discussed it, no corporate-risk entry is recorded; no report is recorded on one recommendation, due 13 March (89 days ago).',
  '82 % of the people of County council workforce (3,936 of 4,800) were trained at 31 March 2019, e-learning counted, 71 days before the day of this report.',
];

const yearly =
  'TEC-2018-03-13/1 · That the committee should receive an annual update on Prevent and the progress towards the action plans';

/** The one page for Cabinet with as much as a county has had to say in it. */
export const cabinetContent: ReportContent = {
  head: {
    ...exampleContent.head,
    kind: 'cabinet',
    title: 'Prevent duty: one page for Cabinet',
    from: isoDate('2018-06-11'),
    to: asAt,
    asAt,
    knownAt: asAt,
    meeting: { body: 'Cabinet', on: asAt },
  },
  opening: {
    say,
    doNotKnow: [
      '2 schools have not answered whether their staff were trained.',
      '15 obligations have not been looked at yet.',
      '1 action is said done with nothing on record that shows it.',
      'Of 1 action nothing has been entered for longer than the plan is reviewed.',
      '2 more things are not known, for which this page has no room.',
    ],
    ask: [
      'Note this report, and what it says is not known.',
      'Hear why 3 actions are overdue, and by when they will be done.',
      `Say what is wanted now of the recommendation “${yearly}”: Report overdue. No report recorded: it was due by 13 March 2019, 89 days ago.`,
      'Support what others are asked: “Fund what councils are asked to deliver”.',
      'Support what others are asked: “Give the Prevent champions network further direction”.',
      'Say by when another report is wanted; this one reports up to 10 June 2019.',
    ],
  },
  sections: [
    {
      key: 'figures',
      title: 'Figures',
      narrative: null,
      blocks: [
        { kind: 'figures', keys: figures.map(({ key }) => key), saidBelow: ofSchools },
        { kind: 'words', text: `Of several of these: ${ofSchools.join(' ')}` },
      ],
    },
    {
      key: 'recommendations',
      title: 'Earlier recommendations and what was done',
      narrative: null,
      blocks: [
        {
          kind: 'list',
          items: [
            `${yearly}: Report overdue. No report recorded: it was due by 13 March 2019, 89 days ago`,
            'TEC-2018-03-13/2 · That an annual progress update on Prevent should go to Cabinet to ensure member and strategic oversight: Satisfied. Satisfied on 10 June 2019, 89 days late',
          ],
        },
      ],
    },
  ],
  figures,
  linesToSay: say.slice(0, 3),
};
