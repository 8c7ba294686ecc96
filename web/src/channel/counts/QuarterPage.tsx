import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { heldElsewhere } from '@due-regard/shared/channel/agreement.ts';
import { breakdownNames, channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import { referralsDiffer, totalOf } from '@due-regard/shared/channel/counts.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import type { QuarterReply } from '@due-regard/shared/channel/counts-api.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';

import { InsetText } from '../../design-system/Blocks.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { AskedNow } from '../AskedNow.tsx';
import { ChannelFrame } from '../ChannelFrame.tsx';
import { answerOf, codesOf, saidOf } from './answer-words.ts';
import { StandingTag } from './StandingTag.tsx';

/** One quarter, one breakdown after another. */
export function QuarterPage() {
  return (
    <ChannelFrame title={useQuarterTitle()} stages={[['Counts for each quarter', 'counts']]} to={countsApi.find}>
      <Quarter />
    </ChannelFrame>
  );
}

/** What the address calls the quarter, in words; the server answers for what is none. */
export function useQuarterTitle(): string {
  const { quarter = '' } = useParams();
  const day = parseIsoDate(quarter);
  return day === undefined ? 'Counts of a quarter' : `Counts of ${quarterWords(day)}`;
}

/** The same as a question to the server. */
export function useQuarterQuestion(query: ReturnType<typeof useHere>['dates']) {
  const { authority } = useHere();
  const { quarter = '' } = useParams();
  return useQuery(queryOf(countsApi.find, { params: { authority, quarter }, query }));
}

function Quarter() {
  const { dates } = useHere();
  const question = useQuarterQuestion(dates);
  return (
    <AskedNow question={question} words="Loading the counts of this quarter">
      {(reply) => (
        <>
          <AsAt asAt={reply.asAt} knownAt={reply.knownAt} />
          <Answers reply={reply} />
        </>
      )}
    </AskedNow>
  );
}

function Answers({ reply }: { readonly reply: ReplyOf<typeof countsApi.find> }) {
  const { authority } = useHere();
  if (!reply.isOver) return <p className="govuk-body">{notOverWords(reply)}</p>;
  const differ = referralsDiffer(saidOf(reply));
  return (
    <>
      <p className="govuk-body">
        <TextLink href={`/${authority}/channel/counts/${reply.quarter}/enter`}>
          {saidOf(reply).length === 0 ? 'Enter the counts' : 'Enter or correct the counts'}
        </TextLink>
      </p>
      {differ.length > 0 && (
        <InsetText>
          Referrals are counted in ways that differ:{' '}
          {inAList(differ.map(({ what, count }) => `${String(count)} ${what}`))}. Each may be as it was told; if not,
          correct it.
        </InsetText>
      )}
      {channelBreakdowns.map((breakdown) => (
        <Breakdown key={breakdown} breakdown={breakdown} reply={reply} />
      ))}
    </>
  );
}

export function notOverWords({ quarter }: QuarterReply): string {
  return `${quarterWords(quarter)} is not over on this day, so nothing of it can be counted yet.`;
}

interface BreakdownProps {
  readonly breakdown: ChannelBreakdown;
  readonly reply: QuarterReply;
}

/** Only these add up to something: stages overlap, and reviews done are among those due. */
const addUp: ReadonlySet<ChannelBreakdown> = new Set(['sector', 'concern', 'sharing']);

function Breakdown({ breakdown, reply }: BreakdownProps) {
  const { standing, counts } = answerOf(reply, breakdown);
  const total = addUp.has(breakdown) ? totalOf(saidOf(reply).find((one) => one.breakdown === breakdown)) : undefined;
  return (
    <>
      <h2 className="govuk-heading-m">
        {breakdownNames[breakdown]} <StandingTag standing={standing} />
      </h2>
      {standing === 'held-elsewhere' && <p className="govuk-body">{heldElsewhere}.</p>}
      {(standing === 'entered' || standing === 'in-part') && (
        <SummaryList
          rows={[
            ...codesOf(breakdown, reply.quarter).map(({ code, words }) => ({
              key: words,
              value: counts[code]?.toLocaleString('en-GB') ?? 'Not entered yet',
            })),
            ...(total === undefined ? [] : [{ key: 'Total', value: total.toLocaleString('en-GB') }]),
          ]}
        />
      )}
    </>
  );
}
