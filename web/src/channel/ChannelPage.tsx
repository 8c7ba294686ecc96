import { useQuery } from '@tanstack/react-query';
import { heldElsewhere } from '@due-regard/shared/channel/agreement.ts';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { agreementRows } from './agreement-rows.ts';
import { WhatIsDue } from './WhatIsDue.tsx';

type State = ReplyOf<typeof channelApi.state>;

/** The first page behind the wall: whether Channel is kept here, on what agreement, and where to go. */
export function ChannelPage() {
  const { authority } = useHere();
  return (
    <Page title="Channel" breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}>
      <Allowed to={channelApi.state}>
        <ChannelState />
      </Allowed>
    </Page>
  );
}

function ChannelState() {
  const { authority } = useHere();
  const question = useQuery(queryOf(channelApi.state, { params: { authority } }));
  return (
    <Asked question={question} words="Loading whether Channel is kept here">
      {(shown) =>
        shown.state === 'on' ? (
          <SwitchedOn shown={shown} isCertain={question.isFetchedAfterMount} />
        ) : (
          <NotOn shown={shown} />
        )
      }
    </Asked>
  );
}

interface SwitchedOnProps {
  readonly shown: State;
  /** It is so now: what was known before may have ended with switching Channel off. */
  readonly isCertain: boolean;
}

function SwitchedOn({ shown, isCertain }: SwitchedOnProps) {
  const { authority, may } = useHere();
  return (
    <>
      <p className="govuk-body">
        Only the Channel chair and those who keep the panel’s process come here. No person is ever stored: figures are
        one-way counts for a quarter. Whoever looks is written down.
      </p>
      {isCertain && <WhatIsDue />}
      <h2 className="govuk-heading-m">Where to go</h2>
      {may(countsApi.list) && (
        <p className="govuk-body">
          <TextLink href={`/${authority}/channel/counts`}>Counts for each quarter</TextLink>
        </p>
      )}
      <p className="govuk-body">
        <TextLink href={`/${authority}/channel/panel`}>The panel over twelve months</TextLink>
      </p>
      <p className="govuk-body">
        <TextLink href={`/${authority}/channel/record`}>Record of changes of Channel</TextLink>
      </p>
      {may(channelReleaseApi.list) && (
        <p className="govuk-body">
          <TextLink href={`/${authority}/channel/releases`}>Figures for members in private session</TextLink>
        </p>
      )}
      <h2 className="govuk-heading-m">What it was switched on upon</h2>
      <SummaryList rows={agreementRows(shown)} />
      {may(channelApi.switchOff) && (
        <p className="govuk-body">
          <TextLink href={`/${authority}/channel/off`}>Switch Channel off</TextLink>
        </p>
      )}
    </>
  );
}

function NotOn({ shown }: { readonly shown: State }) {
  const { authority, may } = useHere();
  return (
    <>
      {shown.state === 'key-missing' ? (
        <p className="govuk-body">
          The file with the key of Channel’s values is not where it was. Whoever runs this installation has to put it
          back; until then nothing of Channel can be read or written. If it is lost, switch Channel off: what was kept
          can then never be read again.
        </p>
      ) : (
        <>
          <p className="govuk-body">{heldElsewhere}.</p>
          <p className="govuk-body">
            That is a complete answer to every question about Channel. Figures can be kept here once the impact
            assessment is made and whoever owns the data has agreed in writing.
          </p>
        </>
      )}
      {shown.reason !== null && shown.since !== null && (
        <p className="govuk-body">
          Switched off {londonTimeWords(shown.since)}, because: “{shown.reason}”. The key was destroyed with it.
        </p>
      )}
      {may(channelApi.switchOn) && (
        <p className="govuk-body">
          {shown.state === 'off' ? (
            <TextLink href={`/${authority}/channel/on`}>Switch Channel on</TextLink>
          ) : (
            <TextLink href={`/${authority}/channel/off`}>Switch Channel off</TextLink>
          )}
        </p>
      )}
    </>
  );
}
