import { useId } from 'react';
import type { ReactNode } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { dayShown } from '@due-regard/shared/measure/projection-words.ts';
import type { Projection } from '@due-regard/shared/measure/projection-words.ts';
import { answersInWords } from '@due-regard/shared/measure/source-words.ts';
import { Details } from './Blocks.tsx';
import { londonDayWords } from './london-day.ts';

/** What a figure rests on, as the server sends it with every figure. */
export interface FigureProvenance {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  readonly projection: Projection | null;
  readonly changedAt: string | null;
  readonly registerKnownFrom: IsoDate | null;
  readonly registerDate: IsoDate | null;
  readonly registerFile: string | null;
  readonly latestSource: string | null;
  readonly latestToldOn: IsoDate | null;
  readonly hasSeveralSources: boolean;
  readonly caveats: readonly string[];
}

export interface FigureProps {
  /** What is measured: "Schools reached". */
  readonly heading: string;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** "90.0 %", "12", or "[c]" where it is withheld. */
  readonly value: string;
  /** Numerator and denominator: "216 of 240 open schools". */
  readonly words: string;
  /** The change, the classes that make up the rest, a tag. */
  readonly note?: ReactNode;
  /** Which are counted, in the words of the scope. */
  readonly scope: string;
  /** What is left out and why, a sentence each: "12 independent schools: type not in scope". */
  readonly leftOut: readonly string[];
  readonly provenance: FigureProvenance;
  /** Name and words of each source, for a figure that rests on neither the register nor what schools told. */
  readonly sources?: readonly (readonly [string, string])[] | undefined;
}

/** True of every figure until a council can publish one: then each must carry its own level, sent by the server. */
const whoMaySee = 'Everybody with an account for this council. Nothing is published from here.';

/** A number with all that makes it honest: of what, as at when, from where, for whom, and what to beware of. */
export function Figure({
  heading,
  headingLevel = 2,
  value,
  words,
  note,
  scope,
  leftOut,
  provenance,
  sources,
}: FigureProps) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="app-figure" aria-labelledby={id}>
      <Heading className="app-figure__heading" id={id}>
        {heading}
      </Heading>
      <p className="app-figure__value">{value}</p>
      <p className="app-figure__words">{words}</p>
      {note !== undefined && <div className="app-figure__more">{note}</div>}
      <p className="app-figure__note">As at {dayShown(provenance)}</p>
      <Details
        summary={
          <>
            Where this came from<span className="govuk-visually-hidden">: {heading}</span>
          </>
        }
        className="app-figure__origin"
      >
        <Origin scope={scope} leftOut={leftOut} provenance={provenance} sources={sources} />
      </Details>
    </section>
  );
}

type OriginProps = Pick<FigureProps, 'scope' | 'leftOut' | 'provenance' | 'sources'>;

/** What a figure rests on, fact by fact; a chart tells the same under "About". */
export function Origin({ scope, leftOut, provenance, sources = schoolSources(provenance) }: OriginProps) {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Counted', scope],
    ['Left out', leftOut.length === 0 ? 'Nothing' : <List items={leftOut} />],
    ['As at', datesWords(provenance)],
    ...sources,
    ['Who may see it', whoMaySee],
    ['Beware', provenance.caveats.length === 0 ? 'Nothing known' : <List items={provenance.caveats} />],
  ];
  return (
    <dl className="app-figure__facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where figures of schools come from. */
export function schoolSources(provenance: FigureProvenance): readonly (readonly [string, string])[] {
  return [
    ['Register of schools', registerWords(provenance)],
    ['What schools told', answersInWords(provenance)],
  ];
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function datesWords({ asAt, knownAt, changedAt }: FigureProvenance): string {
  const known = knownAt === null ? 'as known now' : `as known on ${longDate(knownAt)}`;
  const changed = changedAt !== null ? `; records last changed ${londonDayWords(changedAt)}` : '';
  return `${longDate(asAt)}, ${known}${changed}`;
}

function registerWords({ registerDate, registerFile, registerKnownFrom }: FigureProvenance): string {
  if (registerDate === null) return 'None loaded yet';
  const from = registerKnownFrom === null ? '' : `; known from ${longDate(registerKnownFrom)}`;
  return `${registerFile ?? 'Register'} of ${longDate(registerDate)}${from}`;
}
