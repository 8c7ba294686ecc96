import { turnDownReasons, turnDownReasonWords } from '@due-regard/shared/channel/reasons.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { breakdownNames } from '@due-regard/shared/channel/breakdown.ts';
import { quartersWords } from '@due-regard/shared/channel/quarter.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import type { ChannelReleaseReply } from '@due-regard/shared/channel/release-api.ts';
import { releaseStandingWords, whoseReviews } from '@due-regard/shared/channel/release.ts';
import { exemptParagraphWords, protectionNotes } from '@due-regard/shared/disclosure/release.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { call, queryOf } from '../../api.ts';
import type { BodyOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Form } from '../../design-system/Form.tsx';
import { fromForm } from '../../design-system/from-form.ts';
import { textOf } from '../../design-system/form-data.ts';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import type { SummaryRow } from '../../design-system/SummaryList.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { ProtectedTable } from '../../disclosure/ProtectedTable.tsx';
import { choice } from '../../words.ts';
import { useHere } from '../../here.ts';
import { useSave } from '../../use-save.ts';
import { ChannelFrame } from '../ChannelFrame.tsx';
import { releasesStage } from './releases-stage.ts';

/** One proposed release: what it would show, on what it rests, and the second person's decision. */
export function ChannelReleasePage() {
  return (
    <ChannelFrame title="A release of Channel figures" to={channelReleaseApi.find} stages={releasesStage}>
      <Release />
    </ChannelFrame>
  );
}

function Release() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(channelReleaseApi.find, { params: { authority, id } }));
  return (
    <Asked question={question} words="Loading the release">
      {(release) => <Shown release={release} />}
    </Asked>
  );
}

function Shown({ release }: { readonly release: ChannelReleaseReply }) {
  return (
    <>
      <SummaryList rows={rowsOf(release)} />
      <h2 className="govuk-heading-m">What members would read</h2>
      {release.shown.map((table) => (
        <ProtectedTable key={`${table.counting} ${JSON.stringify(table.breakdowns)}`} table={table} />
      ))}
      {protectionNotes(release.shown).map((note) => (
        <p key={note} className="govuk-body-s">
          {note}
        </p>
      ))}
      {release.standing === 'proposed' && <Decide release={release} />}
    </>
  );
}

function rowsOf(release: ChannelReleaseReply): readonly SummaryRow[] {
  const { decidedByName, decidedOn, reason } = release;
  const reviewed = whoseReviews(release).join(' ');
  const decided = decidedByName === null || decidedOn === null ? null : `${longDate(decidedOn)}, ${decidedByName}`;
  return [
    { key: 'Paper', value: release.title },
    { key: 'Where it stands', value: releaseStandingWords[release.standing] },
    { key: 'Quarters', value: quartersWords(release.from, release.to) },
    ...(reviewed === '' ? [] : [{ key: 'Whose reviews', value: reviewed }]),
    { key: 'Counted by', value: inAList(release.breakdowns.map((one) => breakdownNames[one])) },
    {
      key: 'Agreed by the data owner',
      value: `${release.agreedBy}, ${longDate(release.agreedOn)} (${release.agreementReference})`,
    },
    { key: 'Why it is exempt', value: `${exemptParagraphWords[release.paragraph]}. ${release.interest}` },
    { key: 'Proposed', value: `${longDate(release.proposedOn)}, ${release.proposedByName}` },
    ...(decided === null ? [] : [{ key: 'Decided', value: decided }]),
    ...(reason === null ? [] : [{ key: 'Why it was turned down', value: turnDownReasonWords[reason] }]),
  ];
}

function Decide({ release }: { readonly release: ChannelReleaseReply }) {
  return (
    <>
      {release.isOwn ? (
        <p className="govuk-body">You proposed this: somebody else behind the wall has to release it.</p>
      ) : (
        <ReleaseForm release={release} />
      )}
      <TurnDownForm release={release} />
    </>
  );
}

const noWords = {};

function ReleaseForm({ release: { releaseId: id, title } }: { readonly release: ChannelReleaseReply }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: noWords,
    send: () => call(channelReleaseApi.release, { params: { authority, id } }),
    after: () => ({
      to: `/${authority}/channel/releases`,
      said: `${title} is released for members in private session`,
    }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Release it for members in private session" label="Release">
      <p className="govuk-body">
        It is then kept for ever as it is, and every later release is protected together with it. It cannot be taken
        back.
      </p>
    </Form>
  );
}

const turnDownWords = { reason: choice('why it is turned down') };

function TurnDownForm({ release: { releaseId: id, title } }: { readonly release: ChannelReleaseReply }) {
  const { authority } = useHere();
  const { save, ...sending } = useSave({
    words: turnDownWords,
    send: (form: FormData) =>
      call(channelReleaseApi.turnDown, {
        params: { authority, id },
        body: fromForm<BodyOf<typeof channelReleaseApi.turnDown>>({ reason: textOf(form, 'reason') ?? undefined }),
      }),
    after: () => ({ to: `/${authority}/channel/releases`, said: `${title} is turned down` }),
  });
  return (
    <Form {...sending} onSubmit={save} submit="Turn it down" label="Turn down">
      <Radios
        name="reason"
        legend="Why is it turned down?"
        hint="Whoever proposed it reads this"
        items={turnDownReasons.map((value) => ({ value, label: turnDownReasonWords[value] }))}
      />
    </Form>
  );
}
