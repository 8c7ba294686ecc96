import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { monthAndYear } from '@due-regard/shared/calendar/words.ts';
import { seriesBreaks } from '@due-regard/shared/channel/code-lists.ts';
import { totalOf } from '@due-regard/shared/channel/counts.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import type { QuarterReply } from '@due-regard/shared/channel/counts-api.ts';
import { lastDayOf, quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { TrendCard } from '../../charts/TrendCard.tsx';
import type { CardSeries } from '../../charts/TrendCard.tsx';
import { answerOf, saidOf } from './answer-words.ts';

interface TrendProps {
  readonly by: ChannelBreakdown;
  /** The latest first. */
  readonly quarters: readonly QuarterReply[];
}

/** What earns a chart: how many referrals there were, and reviews due beside reviews done. */
export function CountsTrend({ by, quarters }: TrendProps) {
  const told = quarters.toReversed();
  const series = seriesOf(by, told);
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null);
  if (series.length === 0 || known.length < 2) return null;
  return (
    <TrendCard
      message={messageOf(by, told)}
      subtitle={`${by === 'reviews' ? 'Reviews due and done' : 'Referrals'} in each quarter`}
      headingLevel={3}
      momentHeading="Quarter"
      moments={told.map(({ quarter }) => shortWords(quarter))}
      series={series}
      breaksBefore={breaksIn(told).map(({ place }) => place)}
      gapNote={[
        'A gap is a quarter that is not entered, or held elsewhere.',
        ...breaksIn(told).map(({ why }) => why),
      ].join(' ')}
      about={
        <p className="govuk-body">
          Entered by the Channel chair, one breakdown at a time. More referrals are neither good nor bad by themselves.
        </p>
      }
    />
  );
}

/** `Oct–Dec 2017`: under a drawing, where words of several quarters stand side by side. */
function shortWords(quarter: IsoDate): string {
  const [first, last] = [monthAndYear(quarter), monthAndYear(lastDayOf(quarter))];
  return `${first.slice(0, 3)}–${last.slice(0, 3)} ${last.slice(-4)}`;
}

/** Breaks between quarters in view, each with the place of the first after it. */
function breaksIn(told: readonly QuarterReply[]): readonly { readonly place: number; readonly why: string }[] {
  return seriesBreaks
    .map(({ from, why }) => ({ why, place: told.findIndex(({ quarter }) => quarter >= from) }))
    .filter(({ place }) => place > 0);
}

function seriesOf(by: ChannelBreakdown, told: readonly QuarterReply[]): readonly CardSeries[] {
  if (by === 'sector' || by === 'concern')
    return [{ name: 'Referrals', tone: 'navy', values: told.map((quarter) => totalBy(by, quarter)) }];
  if (by !== 'reviews') return [];
  function countsOf(code: string): readonly (number | null)[] {
    return told.map((quarter) => answerOf(quarter, 'reviews').counts[code] ?? null);
  }
  return [
    { name: 'Due at 6 months', tone: 'plum', values: countsOf('six-due') },
    { name: 'Done at 6', tone: 'navy', values: countsOf('six-done') },
    { name: 'Due at 12 months', tone: 'orange', values: countsOf('twelve-due') },
    { name: 'Done at 12', tone: 'turquoise', values: countsOf('twelve-done') },
  ];
}

function totalBy(by: ChannelBreakdown, quarter: QuarterReply): number | null {
  return totalOf(saidOf(quarter).find(({ breakdown }) => breakdown === by)) ?? null;
}

/** `14 referrals in April to June 2026` */
function messageOf(by: ChannelBreakdown, told: readonly QuarterReply[]): string {
  if (by === 'reviews') return reviewsMessage(told);
  const last = told.findLast((quarter) => totalBy(by, quarter) !== null);
  const count = last === undefined ? null : totalBy(by, last);
  if (last === undefined || count === null) return 'No quarter is entered whole';
  return `${String(count)} ${count === 1 ? 'referral' : 'referrals'} in ${quarterWords(last.quarter)}`;
}

function reviewsMessage(told: readonly QuarterReply[]): string {
  const last = told.findLast((quarter) => answerOf(quarter, 'reviews').standing === 'entered');
  if (last === undefined) return 'No quarter is entered whole';
  const { counts } = answerOf(last, 'reviews');
  const [due, done] = [total(counts, ['six-due', 'twelve-due']), total(counts, ['six-done', 'twelve-done'])];
  return `${String(done)} of ${String(due)} reviews due in ${quarterWords(last.quarter)} are done`;
}

function total(counts: Readonly<Record<string, number>>, codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
}
