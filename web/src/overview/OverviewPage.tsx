import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import { overviewApi } from '@due-regard/shared/overview/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { drawnWhenLoaded } from '../drawn-when-loaded.tsx';
import { useHere } from '../here.ts';
import { CoverageTrend } from '../measure/CoverageTrend.tsx';
import { coverageFiles } from '../measure/downloads.ts';
import { measures } from '@due-regard/shared/training/measures.ts';
import { MeasuresCard } from '../measure/MeasuresCard.tsx';
import { PrintedBasis } from '../measure/PrintedBasis.tsx';
import { WordsUsed } from '../measure/WordsUsed.tsx';
import { sentAs } from '../measure/total-words.ts';
import type { OverviewReply } from './waiting.ts';
import { NeedsAttention } from './NeedsAttention.tsx';
import { NextDeadlines } from './NextDeadlines.tsx';
import { SetUpProgress } from './SetUpProgress.tsx';
import { StartHere } from './StartHere.tsx';
import { SummaryFigures } from './SummaryFigures.tsx';
import { UnusedRegisters } from './UnusedRegisters.tsx';

// Comes after all that is read first.
const PlanProgress = drawnWhenLoaded(async () => (await import('./PlanProgress.tsx')).PlanProgress, null);

export function OverviewPage() {
  const { authority, dates, council } = useHere();
  const overview = useQuery(queryOf(overviewApi.overview, { params: { authority }, query: dates }));
  return (
    <Page title="Overview" caption={council?.name} asAt={overview.data && <AsAt {...overview.data.provenance} />}>
      <Asked question={overview} words="Loading the overview">
        {(reply) => <Overview reply={reply} />}
      </Asked>
    </Page>
  );
}

function Overview({ reply }: { readonly reply: OverviewReply }) {
  const here = useHere();
  const { knownAt, provenance } = reply;
  const known = knownAt !== null && <KnownThen words={longDate(knownAt)} />;
  if (provenance.registerDate === null)
    return (
      <>
        {known}
        {knownAt === null ? <StartHere /> : <NothingKnownThen />}
        <UnusedRegisters />
        <WayToContext />
      </>
    );
  return (
    <>
      {known}
      {reply.sentences.map((sentence) => (
        <p className="govuk-body-l" key={sentence}>
          {sentence}
        </p>
      ))}
      <WordsUsed said={reply.sentences} basis={reply} />
      <NeedsAttention reply={reply} />
      <SetUpProgress reply={reply} />
      <SummaryFigures reply={reply} />
      <NextDeadlines />
      <PlanProgress />
      <MeasuresCard counts={reply} basis={reply} downloads={coverageFiles(here)} />
      <CoverageTrend basis={reply} />
      <UnusedRegisters />
      <WayToContext />
      <PrintedBasis basis={reply} measures={measures} others={sourcesOf(reply)} />
    </>
  );
}

/** Figures of others, which need no records of ours, and papers for those who read more than the public does. */
function WayToContext() {
  const { authority, council } = useHere();
  const readsPapers = council !== undefined && mayRead('exempt', council.roles);
  return (
    <ul className="govuk-list app-screen-only">
      <li>
        <TextLink href={`/${authority}/national`}>National and regional context</TextLink>
      </li>
      {readsPapers && (
        <li>
          <TextLink href={`/${authority}/releases`}>Papers with protected figures</TextLink>
        </li>
      )}
    </ul>
  );
}

/** Of a day before anything was loaded: what to do first is a question of today. */
function NothingKnownThen() {
  return (
    <Empty
      why="No school register had been loaded by then, so there was no school to count."
      next="Ask for a later day, or for what is known now."
    />
  );
}

function sourcesOf({ workforce }: OverviewReply): readonly (readonly [string, string])[] {
  return workforce === null ? [] : [[workforce.name, sentAs(workforce)]];
}

function KnownThen({ words }: { readonly words: string }) {
  return (
    <InsetText>
      <strong>As it was known on {words}.</strong> What was entered or corrected later is left out.
    </InsetText>
  );
}
