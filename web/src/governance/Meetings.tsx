import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound, MeetingReply } from '@due-regard/shared/governance/api.ts';
import { isYetToBeHeld } from '@due-regard/shared/governance/meeting.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { linksOf, stateTags } from './body-words.ts';

const columns: readonly Column<MeetingReply>[] = [
  { heading: 'Day', cell: ({ meetsOn }) => longDate(meetsOn), isRowHeader: true },
  { heading: 'State', cell: ({ state }) => <State state={state} /> },
  { heading: 'Papers and webcast', cell: (meeting) => <Papers meeting={meeting} /> },
  { heading: 'Note', cell: (meeting) => <Note meeting={meeting} /> },
];

export interface MeetingsProps {
  readonly body: BodyFound;
  /** The address of the body's page. */
  readonly own: string;
}

/** The meetings of a body, the latest first. */
export function Meetings({ body, own }: MeetingsProps) {
  const { may } = useHere();
  if (body.meetings.length === 0) return <p className="govuk-body">No meeting is recorded that you may see.</p>;
  return (
    <Table
      caption="Meetings, the latest first"
      columns={may(governanceApi.changeMeeting) ? [...columns, changingUnder(own)] : columns}
      rows={body.meetings}
      rowKey={({ meetingId }) => meetingId}
    />
  );
}

function changingUnder(own: string): Column<MeetingReply> {
  return { heading: 'To do', cell: (meeting) => <Change meeting={meeting} own={own} /> };
}

function State({ state }: Pick<MeetingReply, 'state'>) {
  const { label, colour } = stateTags[state];
  return (
    <>
      <Tag colour={colour}>{label}</Tag>
      {state === 'not-said' && <span className="app-second-line">its day has passed</span>}
    </>
  );
}

interface OfMeeting {
  readonly meeting: MeetingReply;
}

function Papers({ meeting }: OfMeeting) {
  const given = linksOf(meeting);
  if (given.length === 0) return '–';
  return given.map(({ href, text }) => (
    <span className="app-second-line" key={text}>
      <TextLink href={href} rel="noreferrer">
        {text}
        <span className="govuk-visually-hidden"> of {longDate(meeting.meetsOn)}</span>
      </TextLink>
    </span>
  ));
}

function Note({ meeting }: OfMeeting) {
  return (
    <>
      {isYetToBeHeld(meeting) ? '–' : (meeting.note ?? '–')}
      <span className="app-second-line">{publicationNames[meeting.publication]}</span>
    </>
  );
}

function Change({ meeting, own }: OfMeeting & Pick<MeetingsProps, 'own'>) {
  return (
    <TextLink href={`${own}/meetings/${meeting.meetingId}`}>
      {meeting.state === 'not-said' ? 'Say whether it was held' : 'Change'}
      <span className="govuk-visually-hidden">: the meeting of {longDate(meeting.meetsOn)}</span>
    </TextLink>
  );
}
