import { Suspense, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { TextLink } from '../design-system/Anchor.tsx';
import { Button } from '../design-system/Button.tsx';
import { Loading } from '../design-system/Loading.tsx';
import { Tabs } from '../design-system/Tabs.tsx';

export interface Download {
  readonly href: string;
  /** "Coverage by phase, CSV" */
  readonly label: string;
}

export interface CardProps {
  /** The title: what the chart says, made from the data. */
  readonly message: string;
  /** What is drawn: measure, unit, scope, dates. */
  readonly subtitle: string;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly downloads?: readonly Download[] | undefined;
  /** Where the figures come from, what they leave out, what to beware of. */
  readonly about: ReactNode;
}

export interface ChartCardProps extends CardProps {
  readonly chart: ReactNode;
  /** The interactive twin, loaded only when it is asked for. */
  readonly live?: ReactNode;
  /** The accessible version, always in print. */
  readonly table: ReactNode;
  /** Under the chart: why there is a gap. */
  readonly note?: ReactNode;
}

/** A chart with its message, its table, its files and its sources. */
export function ChartCard({
  message,
  subtitle,
  headingLevel = 2,
  chart,
  live,
  table,
  note,
  downloads,
  about,
}: ChartCardProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="app-chart-card" aria-labelledby={`${id}title`}>
      <Heading className="govuk-heading-m app-chart-card__title" id={`${id}title`}>
        {message}
      </Heading>
      <p className="govuk-body-s app-chart-card__subtitle">{subtitle}</p>
      <Tabs
        title="Ways to see it"
        items={[
          {
            id: `${id}chart`,
            label: 'Chart',
            panel: <ChartPanel chart={chart} live={live} note={note} />,
            isAlwaysPrinted: true,
          },
          { id: `${id}table`, label: 'Table', panel: table, isAlwaysPrinted: true },
          ...(downloads === undefined
            ? []
            : [{ id: `${id}download`, label: 'Download', panel: <Downloads files={downloads} /> }]),
          { id: `${id}about`, label: 'About', panel: about, isAlwaysPrinted: true },
        ]}
      />
    </section>
  );
}

function ChartPanel({ chart, live, note }: Pick<ChartCardProps, 'chart' | 'live' | 'note'>) {
  const [isLive, setLive] = useState(false);
  return (
    <figure className="app-chart-card__figure">
      <div className={isLive ? 'app-chart-card__still app-chart-card__still--replaced' : 'app-chart-card__still'}>
        {chart}
      </div>
      {isLive && (
        <div className="app-chart-card__live">
          <Suspense fallback={<Loading words="Loading the chart" />}>{live}</Suspense>
        </div>
      )}
      {note !== undefined && <figcaption className="govuk-body-s">{note}</figcaption>}
      {live !== undefined && (
        <Button type="button" variant="secondary" className="app-chart-card__switch" onClick={() => setLive(!isLive)}>
          {isLive ? 'Show the still chart' : 'Show values by pointing at them'}
        </Button>
      )}
    </figure>
  );
}

function Downloads({ files }: { readonly files: readonly Download[] }) {
  return (
    <ul className="govuk-list">
      {files.map(({ href, label }) => (
        <li key={href}>
          <TextLink href={href} download>
            {label}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
