import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { nationalApi } from '@due-regard/shared/national/api.ts';
import type { NationalReply } from '@due-regard/shared/national/api.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { nationalFiles } from './files.ts';
import { NationalCard } from './NationalCard.tsx';

/** What is published of Prevent in England and Wales and by region, as it stood on a day. */
export function NationalPage() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(nationalApi.context, { params: { authority }, query: dates }));
  return (
    <Page
      title="National and regional context"
      breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}
      asAt={question.data && <AsAt {...question.data.dates} />}
    >
      <Asked question={question} words="Loading the national figures">
        {(reply) => (
          <>
            <WhoseFigures reply={reply} />
            {reply.charts.length === 0 ? <NothingPublished /> : <Published reply={reply} />}
            <h2 className="govuk-heading-m">Local figures</h2>
            <p className="govuk-body">{reply.localWords}</p>
          </>
        )}
      </Asked>
    </Page>
  );
}

interface ReplyProps {
  readonly reply: NationalReply;
}

function WhoseFigures({ reply: { dates, latestOn } }: ReplyProps) {
  const { council } = useHere();
  return (
    <>
      {dates.knownAt !== null && (
        <InsetText>
          <strong>As it was published by {longDate(dates.knownAt)}.</strong> What was published or revised later is left
          out.
        </InsetText>
      )}
      <p className="govuk-body">
        Published figures of England and Wales and of a region, none of them of this council.
        {council?.isDemonstration === true && ' The council here is invented; these figures are real.'}
        {latestOn !== null && ` The newest here are of ${longDate(latestOn)}.`}
      </p>
    </>
  );
}

/** Releases before the first that is held were not read, so it is not said that nothing at all was there. */
function NothingPublished() {
  return (
    <Empty
      why="Of the figures that were read for this page, none had been published by this date."
      next="Ask for a later date. What was published before and not read is missing here; it is not nought."
    />
  );
}

function Published({ reply }: ReplyProps) {
  const files = nationalFiles(useHere());
  const { charts, tables, sources } = reply;
  // A drawing of one year would show no more than its sentence.
  return (
    <>
      {charts.map((chart) =>
        chart.years.length === 1 ? (
          <p className="govuk-body-l" key={chart.id}>
            {chart.message}.
          </p>
        ) : (
          <NationalCard key={chart.id} chart={chart} sources={sources} downloads={files} />
        ),
      )}
      <h2 className="govuk-heading-m">Every figure and where it was read</h2>
      <p className="govuk-body">
        A year ends on 31 March. A share is of those of whom the thing is known; where no source says how many these
        are, no share is given. Figures read in the press or in reports by others, and not on the publisher’s own page,
        are marked “press” or “reported”. Categories that differ from year to year, and years that are counted in
        different ways, stand in tables of their own.
      </p>
      {tables.map((table) => (
        <FiguresTable key={table.id} table={table} sources={sources} />
      ))}
      <FileLinks heading="Download these figures" files={files} />
    </>
  );
}
