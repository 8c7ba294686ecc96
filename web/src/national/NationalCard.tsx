import type { NationalReply } from '@due-regard/shared/national/api.ts';
import { sourceKindNames } from '@due-regard/shared/national/figure.ts';
import type { Download } from '../charts/ChartCard.tsx';
import { TrendCard } from '../charts/TrendCard.tsx';
import type { Tone } from '@due-regard/shared/charts/tones.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { cellWords } from './figure-words.ts';

const tones: readonly Tone[] = ['navy', 'turquoise', 'plum', 'orange'];

interface NationalCardProps {
  readonly chart: NationalReply['charts'][number];
  readonly sources: NationalReply['sources'];
  readonly downloads: readonly Download[];
}

/** Years as lines, broken where nothing is known and where the way of counting changes. */
export function NationalCard({ chart, sources, downloads }: NationalCardProps) {
  const named = new Set(chart.series.flatMap(({ figures }) => figures.map((figure) => figure?.source)));
  return (
    <TrendCard
      message={chart.message}
      subtitle={chart.subtitle}
      momentHeading="Year ending March"
      moments={chart.years.map(String)}
      series={chart.series.map(({ name, figures }, index) => ({
        name,
        tone: tones[index] ?? 'navy',
        values: figures.map((figure) => figure?.value ?? null),
        words: figures.map((figure) => cellWords(figure, sources)),
      }))}
      breaksBefore={chart.breaksBefore}
      gapNote={chart.notes.length === 0 ? undefined : chart.notes.join(' ')}
      downloads={downloads}
      about={<About notes={chart.notes} sources={sources.filter(({ id }) => named.has(id))} />}
    />
  );
}

interface AboutProps {
  readonly notes: readonly string[];
  readonly sources: NationalReply['sources'];
}

function About({ notes, sources }: AboutProps) {
  return (
    <>
      <p className="govuk-body">
        Published figures, open to everybody. Which number was read where, and when it was published, stands in the
        tables at the end of this page. More referrals are neither good nor bad by themselves.
      </p>
      {notes.map((note) => (
        <p className="govuk-body" key={note}>
          {note}
        </p>
      ))}
      <p className="govuk-body">Read in:</p>
      <ul className="govuk-list govuk-list--bullet">
        {sources.map(({ id, name, kind, address }) => (
          <li key={id}>
            <TextLink href={address}>{name}</TextLink> ({sourceKindNames[kind]})
          </li>
        ))}
      </ul>
    </>
  );
}
