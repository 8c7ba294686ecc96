import { useQuery } from '@tanstack/react-query';
import { addMonths } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { firstQuarter } from '@due-regard/shared/channel/code-lists.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import type { QuarterReply } from '@due-regard/shared/channel/counts-api.ts';
import { breakdownNames, channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { fileAddress, queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';

import { Empty } from '../../design-system/Empty.tsx';
import { FileLinks } from '../../design-system/FileLinks.tsx';
import { formatNames } from '../../design-system/format-names.ts';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { AskedNow } from '../AskedNow.tsx';
import { ChannelFrame } from '../ChannelFrame.tsx';
import { answerOf, hasGap } from './answer-words.ts';
import { StandingTag } from './StandingTag.tsx';
import { CountsFigures } from './CountsFigures.tsx';

/** Every quarter with what is entered, held elsewhere or not entered yet, and the figures by one breakdown at a time. */
export function CountsPage() {
  return (
    <ChannelFrame title="Counts for each quarter" to={countsApi.list}>
      <Counts />
    </ChannelFrame>
  );
}

function Counts() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(countsApi.list, { params: { authority }, query: dates }));
  return (
    <AskedNow question={question} words="Loading the counts">
      {(reply) => (
        <>
          <AsAt asAt={reply.asAt} knownAt={reply.knownAt} />
          <Quarters reply={reply} />
        </>
      )}
    </AskedNow>
  );
}

function Quarters({ reply }: { readonly reply: ReplyOf<typeof countsApi.list> }) {
  const { authority, dates } = useHere();
  const { quarters, current } = reply;
  const root = `/${authority}/channel/counts`;
  const gaps = quarters.filter(hasGap);
  const oldest = gaps.at(-1);
  return (
    <>
      <p className="govuk-body">{gapsWords(quarters.length, gaps.length)}</p>
      {oldest !== undefined && (
        <p className="govuk-body">
          <TextLink href={`${root}/${oldest.quarter}/enter`}>
            Enter the counts of {quarterWords(oldest.quarter)}
          </TextLink>
        </p>
      )}
      <p className="govuk-body">
        <TextLink href={`${root}/bring`}>Bring a file of counts</TextLink>
      </p>
      {quarters.length === 0 ? (
        <Empty
          why="No quarter is over since Channel was agreed."
          next={`${quarterWords(current)} can be entered from the day after its last.`}
        />
      ) : (
        <Table
          caption={`Quarters that are over. ${quarterWords(current)} is not over and cannot be entered yet`}
          columns={columnsAt(root)}
          rows={quarters}
          rowKey={({ quarter }) => quarter}
        />
      )}
      <EarlierQuarter before={quarters.at(-1)?.quarter ?? current} />
      <CountsFigures quarters={quarters} />
      <FileLinks
        heading="Take the counts away"
        files={downloadFormats.map((format) => ({
          href: fileAddress(countsApi.file, { params: { authority }, query: { ...dates, format } }),
          label: `All quarters, ${formatNames[format]}`,
        }))}
      />
      <p className="govuk-body">
        The file has a row for every count that is not entered: fill it in and bring it back. Its figures are
        unprotected and for the Channel chair alone.
      </p>
    </>
  );
}

/** Quarters before the agreement are asked of nobody and may be entered, one after the other: the next that is not listed. */
function EarlierQuarter({ before }: { readonly before: IsoDate }) {
  const { authority } = useHere();
  const earlier = addMonths(before, -3);
  if (earlier < firstQuarter) return null;
  return (
    <p className="govuk-body">
      Earlier quarters need not be entered, and can be, here or by a file:{' '}
      <TextLink href={`/${authority}/channel/counts/${earlier}/enter`}>
        Enter the counts of {quarterWords(earlier)}
      </TextLink>
    </p>
  );
}

function columnsAt(root: string): readonly Column<QuarterReply>[] {
  return [
    {
      heading: 'Quarter',
      isRowHeader: true,
      cell: ({ quarter }) => <TextLink href={`${root}/${quarter}`}>{quarterWords(quarter)}</TextLink>,
    },
    ...channelBreakdowns.map((breakdown) => ({
      heading: breakdownNames[breakdown],
      cell: (quarter: QuarterReply) => <StandingTag standing={answerOf(quarter, breakdown).standing} />,
    })),
  ];
}

/** `Of 3 quarters that are over, 2 have counts that are not entered yet.` */
function gapsWords(all: number, gaps: number): string {
  const over = `Of ${String(all)} ${all === 1 ? 'quarter that is' : 'quarters that are'} over`;
  if (all === 0) return 'One-way counts: each is by one breakdown alone, and none is ever crossed with another.';
  if (gaps === 0) return `${over}, every one is entered or held elsewhere.`;
  return `${over}, ${String(gaps)} ${gaps === 1 ? 'has' : 'have'} counts that are not entered yet.`;
}
