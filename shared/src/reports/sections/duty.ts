import { longDate } from '../../calendar/words.ts';
import { percentage } from '../../measure/percentage.ts';
import { counted } from '../../measure/words.ts';
import type { ReportBlock, ReportFigure } from '../content.ts';
import type { ReportFacts } from '../facts.ts';

/** How many obligations somebody has looked at, and how many were found met. */
export function dutyFigures({ duty: { counts }, head }: ReportFacts): readonly ReportFigure[] {
  const { asked, lookedAt, byClass, metWithoutEvidence } = counts;
  const met = byClass.met + byClass.exceeding;
  const scope =
    'Obligations that fall on the council, by the guidance that holds on the day; what falls on schools or does not apply here is left out';
  const source = 'The council’s own assessment, obligation by obligation';
  return [
    {
      key: 'duty.looked-at',
      label: 'Obligations looked at',
      part: lookedAt,
      caveats: ['What nobody has looked at is neither met nor unmet.'],
    },
    {
      key: 'duty.met',
      label: 'Obligations found met or exceeded',
      part: met,
      caveats:
        metWithoutEvidence === 0
          ? []
          : [`${counted(metWithoutEvidence, ['of them has', 'of them have'])} nothing on record that shows it.`],
    },
  ].map(({ key, label, part, caveats }) => ({
    key,
    label,
    numerator: asked === 0 ? null : part,
    denominator: asked === 0 ? null : asked,
    words:
      asked === 0
        ? 'No obligation is recorded.'
        : `${String(part)} of ${counted(asked, ['obligation', 'obligations'])} (${percentage(part, asked)})`,
    scope,
    asAt: head.asAt,
    source,
    caveats,
    rag: null,
  }));
}

/** Every obligation with what was found and how much shows it. */
export function dutyBlocks(facts: ReportFacts): readonly ReportBlock[] {
  const { rows } = facts.duty;
  const figures: ReportBlock = { kind: 'figures', keys: dutyFigures(facts).map(({ key }) => key) };
  if (rows === null)
    return [figures, { kind: 'words', text: 'Obligation by obligation is not told in a report of this level.' }];
  return [
    figures,
    {
      kind: 'table',
      table: {
        key: 'obligations',
        name: 'Obligations',
        caption: `Every obligation that falls on the council, as at ${longDate(facts.head.asAt)}`,
        columns: [
          { header: 'Number', kind: 'text' },
          { header: 'What is asked', kind: 'text' },
          { header: 'Benchmark', kind: 'text' },
          { header: 'Found', kind: 'text' },
          { header: 'Looked at on', kind: 'date' },
          { header: 'Evidence', kind: 'number' },
        ],
        rows: rows.map(({ id, title, benchmark, rating, assessedOn, evidence }) => [
          id,
          title,
          benchmark,
          rating,
          assessedOn,
          evidence,
        ]),
        notes: [
          'Evidence: how many things on record show it. Wording of obligations is our paraphrase; check the source.',
        ],
      },
    },
  ];
}

const placesAndNetworks = new Set(['LA12', 'LA13']);

/** What is found of venues and of the networks that the public uses. */
export function venuesBlocks({ duty: { rows } }: ReportFacts): readonly ReportBlock[] {
  const own = (rows ?? []).filter(({ id }) => placesAndNetworks.has(id));
  if (own.length === 0) return [];
  return [
    {
      kind: 'list',
      items: own.map(({ id, title, rating, assessedOn, evidence }) => {
        const seen = assessedOn === null ? '' : `, looked at on ${longDate(assessedOn)}`;
        return `${title} (${id}): ${rating.toLowerCase()}${seen}, ${evidence === 0 ? 'nothing on record shows it' : counted(evidence, ['thing on record shows it', 'things on record show it'])}.`;
      }),
    },
  ];
}
