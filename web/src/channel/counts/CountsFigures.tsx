import { useSearchParams } from 'react-router';
import { breaksOf, codeListOf, seriesBreaks } from '@due-regard/shared/channel/code-lists.ts';
import { breakdownNames, channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import { standingWords, totalOf } from '@due-regard/shared/channel/counts.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import type { QuarterReply } from '@due-regard/shared/channel/counts-api.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { answerOf, codesOf, saidOf } from './answer-words.ts';
import { CountsTrend } from './CountsTrend.tsx';

interface FiguresProps {
  /** The latest first. */
  readonly quarters: readonly QuarterReply[];
}

/** The figures by one breakdown, which the address names: never by two at once. */
export function CountsFigures({ quarters }: FiguresProps) {
  const [parameters] = useSearchParams();
  const by = channelBreakdowns.find((one) => one === parameters.get('by')) ?? 'sector';
  const told = quarters.filter((quarter) => answerOf(quarter, by).standing !== 'not-entered');
  if (quarters.every((quarter) => saidOf(quarter).length === 0)) return null;
  return (
    <section aria-labelledby="figures">
      <h2 className="govuk-heading-m" id="figures">
        Figures by {breakdownNames[by].toLowerCase()}
      </h2>
      <p className="govuk-body">
        Show them by:{' '}
        {channelBreakdowns
          .filter((one) => one !== by)
          .map((one, place) => (
            <span key={one}>
              {place > 0 && ' · '}
              <TextLink href={`?by=${one}`}>{breakdownNames[one].toLowerCase()}</TextLink>
            </span>
          ))}
      </p>
      {told.length === 0 ? (
        <p className="govuk-body">Nothing is entered by {breakdownNames[by].toLowerCase()}.</p>
      ) : (
        <>
          <CountsTrend by={by} quarters={quarters} />
          {seriesIn(by, told).map((series) => (
            <SeriesTable key={series[0]?.quarter} by={by} quarters={series} />
          ))}
        </>
      )}
    </section>
  );
}

/** Quarters that may stand in one table, the latest series first: nothing is set beside what was counted otherwise. */
function seriesIn(by: ChannelBreakdown, quarters: readonly QuarterReply[]): readonly (readonly QuarterReply[])[] {
  const breaks = breaksOf(by);
  const bySeries = Map.groupBy(quarters, ({ quarter }) => breaks.filter((from) => from <= quarter).length);
  return [...bySeries.values()];
}

interface SeriesProps {
  readonly by: ChannelBreakdown;
  readonly quarters: readonly QuarterReply[];
}

function SeriesTable({ by, quarters }: SeriesProps) {
  const [latest] = quarters;
  const earliest = quarters.at(-1);
  if (latest === undefined || earliest === undefined) return null;
  const span =
    latest === earliest
      ? quarterWords(latest.quarter)
      : `${quarterWords(earliest.quarter)} until ${quarterWords(latest.quarter)}`;
  const isAfterBreak = seriesBreaks.some(({ from }) => from <= earliest.quarter);
  return (
    <>
      <Table
        caption={`By ${breakdownNames[by].toLowerCase()}, ${span}`}
        captionSize="s"
        columns={columnsOf(by, latest)}
        rows={quarters}
        rowKey={({ quarter }) => quarter}
        isSmall
      />
      <p className="govuk-body-s">
        Our paraphrase; check the source: {codeListOf(by, latest.quarter)?.source}.{' '}
        {isAfterBreak && seriesBreaks.map(({ why }) => why).join(' ')}
      </p>
    </>
  );
}

/** Only these add up to something: stages overlap, and reviews done are among those due. */
const addUp: ReadonlySet<ChannelBreakdown> = new Set(['sector', 'concern', 'sharing']);

function columnsOf(by: ChannelBreakdown, { quarter: of }: QuarterReply): readonly Column<QuarterReply>[] {
  return [
    { heading: 'Quarter', isRowHeader: true, cell: ({ quarter }) => quarterWords(quarter) },
    ...codesOf(by, of).map(({ code, words }) => ({
      heading: words,
      isNumeric: true,
      cell: (quarter: QuarterReply) => countWords(answerOf(quarter, by), code),
    })),
    ...(addUp.has(by)
      ? [
          {
            heading: 'Total',
            isNumeric: true,
            cell: (quarter: QuarterReply) =>
              totalOf(saidOf(quarter).find(({ breakdown }) => breakdown === by))?.toLocaleString('en-GB') ?? '–',
          },
        ]
      : []),
  ];
}

function countWords({ standing, counts }: ReturnType<typeof answerOf>, code: string): string {
  if (standing === 'held-elsewhere') return standingWords[standing];
  return counts[code]?.toLocaleString('en-GB') ?? 'Not entered';
}
