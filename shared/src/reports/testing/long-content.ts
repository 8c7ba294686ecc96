import { addDays } from '../../calendar/iso-date.ts';
import type { ReportContent, ReportFigure, ReportSection } from '../content.ts';
import { exampleContent } from './example-content.ts';

const count = 24;
const { head, sections, figures } = exampleContent;

const words =
  'What was asked of the council in the year before was answered in part: of the schools that had not replied, most have since said what they did, and those that have not are named in the list that the board keeps & reads <every quarter>.';

const places = Array.from({ length: count }, (_, place) => place + 1);

function figure(place: number): ReportFigure {
  return {
    key: `long.figure-${String(place)}`,
    label: `Figure ${String(place)} of a long report, with a label that does not end where one would think that it does`,
    numerator: place * 7,
    denominator: place % 5 === 0 ? null : place * 9,
    words: `${String(place * 7)} of ${String(place * 9)}`,
    scope: words,
    asAt: addDays(head.asAt, -place),
    source: 'Lists of the schools, the headteachers and the trusts, the latest told on 1 March 2018',
    caveats: [words, 'Demonstration: invented figures.'],
    rag: { colour: (['blue', 'green', 'amber', 'red', 'grey'] as const)[place % 5] ?? 'grey', rule: words },
  };
}

function section(place: number): ReportSection {
  return {
    key: `part-${String(place)}`,
    title: `Part ${String(place)}: what the partnership did`,
    narrative: `${words}\n\n${words}\n${words}`,
    blocks: [
      { kind: 'figures', keys: [`long.figure-${String(place)}`] },
      {
        kind: 'table',
        table: {
          key: `table-${String(place)}`,
          name: 'Actions of the two plans: all/every',
          caption: `Actions ${String(place)}: ${words}`,
          columns: [
            { header: 'Reference', kind: 'text' },
            { header: 'Action', kind: 'text' },
            { header: 'Promised', kind: 'date' },
            { header: 'Slips', kind: 'number' },
            { header: 'Owner', kind: 'text' },
            { header: 'Where it stands', kind: 'text' },
            { header: '', kind: 'text' },
          ],
          // One table that goes on overleaf is enough.
          rows: places
            .slice(0, place === 1 ? count : 3)
            .map((row) => [
              `A${String(row)}.${String(place)}`,
              `${words} ${String(row)}`,
              addDays(head.asAt, row),
              row % 4,
              'Communities Manager (Safer Stronger Communities)',
              row % 3 === 0 ? null : 'Said done',
              '@home',
            ]),
          notes: [words],
        },
      },
    ],
  };
}

/** A report far longer than councils write, with signs that every form must escape. */
export const longContent: ReportContent = {
  ...exampleContent,
  head: {
    ...head,
    title: `${head.title}, with a title as long as nobody writes one, & more of it than is <good>`,
    publication: 'exempt',
    exemption: { paragraph: '7', interest: words },
  },
  opening: {
    say: places.map((place) => `${String(place)}. ${words}`),
    doNotKnow: places.map((place) => `${String(place)}. ${words}`),
    ask: places.map((place) => `${String(place)}. ${words}`),
  },
  sections: [...sections, ...places.slice(0, 8).map(section)],
  figures: [...figures, ...places.map(figure)],
  linesToSay: [words, words, words],
};

const longFigures = exampleContent.figures.flatMap((one) => [
  { ...one, scope: `${one.scope}. Left out: two schools that are closed by this date, and two of a type not counted` },
  { ...one, key: `${one.key}.again`, caveats: ['The count was 71 days old on the day of this report.'] },
]);

/** A page for Cabinet with as many words as one of a whole county has. */
export const cabinetContent: ReportContent = {
  ...exampleContent,
  head: { ...head, kind: 'cabinet', title: 'Prevent duty: one page for Cabinet' },
  opening: {
    say: Array.from({ length: 6 }, (_, place) => exampleContent.opening.say[place % 2] ?? ''),
    doNotKnow: Array.from({ length: 5 }, () => 'Two schools have not answered whether their staff were trained.'),
    ask: Array.from(
      { length: 6 },
      () => 'Say by when another report is wanted, and whether it should come to Cabinet.',
    ),
  },
  sections: [
    {
      key: 'figures',
      title: 'Figures',
      narrative: null,
      blocks: [{ kind: 'figures', keys: longFigures.map(({ key }) => key) }],
    },
    {
      key: 'recommendations',
      title: 'Earlier recommendations and what was done',
      narrative: null,
      blocks: [{ kind: 'list', items: [words, words] }],
    },
  ],
  figures: longFigures,
  linesToSay: exampleContent.opening.say,
};
