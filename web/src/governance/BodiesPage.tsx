import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyReply } from '@due-regard/shared/governance/api.ts';
import { everyMonthsWords } from '@due-regard/shared/governance/cadence-words.ts';
import { bodyKindNames, bodyKinds } from '@due-regard/shared/governance/body.ts';
import { meetingStandingNames, meetingStandings } from '@due-regard/shared/governance/standing.ts';
import { fileAddress, queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { optionsOf } from '../design-system/filter-chips.ts';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { BringFile } from '../registers/BringFile.tsx';
import { RegisterList } from '../registers/RegisterList.tsx';
import { RegisterPage } from '../registers/RegisterPage.tsx';
import { awayWords } from '../registers/register-words.ts';
import { standingTags } from './body-words.ts';

const things = 'Boards, committees and groups';

const kinds = optionsOf(bodyKinds, (kind) => bodyKindNames[kind]);
const standings = optionsOf(meetingStandings, (standing) => meetingStandingNames[standing]);
const filters = [
  { name: 'kind', label: 'Kind', options: kinds },
  { name: 'standing', label: 'How often it meets', options: standings },
];

/** Boards, committees and groups as they stand on a day. */
export function BodiesPage() {
  const { authority, dates, may } = useHere();
  const [parameters] = useSearchParams();
  const query = {
    ...dates,
    kind: bodyKinds.find((kind) => kind === parameters.get('kind')),
    standing: meetingStandings.find((standing) => standing === parameters.get('standing')),
  };
  const register = useQuery(queryOf(governanceApi.list, { params: { authority }, query }));
  return (
    <RegisterPage
      title={things}
      add={
        may(governanceApi.add)
          ? { href: `/${authority}/bodies/new`, text: 'Add a board, committee or group' }
          : undefined
      }
      beside={
        may(governanceApi.add) && (
          <>
            <BringFile code="bodies" of="boards" />
            <BringFile code="meetings" of="meetings" />
          </>
        )
      }
      question={register}
      nothingYet={{
        why: 'No board, committee or group was recorded at this date.',
        next: 'Once one is, its meetings are in the calendar, and a meeting that is missed is seen.',
      }}
    >
      {(reply) => (
        <RegisterList
          things={things}
          filters={filters}
          rows={reply.bodies}
          all={reply.all}
          columns={columnsAt(reply.dates.asAt)}
          rowKey={({ bodyId }) => bodyId}
          file={{
            name: 'Boards and meetings',
            addressOf: (format) =>
              fileAddress(governanceApi.file, { params: { authority }, query: { ...dates, format } }),
          }}
        />
      )}
    </RegisterPage>
  );
}

function columnsAt(asAt: IsoDate): readonly Column<BodyReply>[] {
  return [
    { heading: 'Name', cell: (body) => <Name body={body} />, isRowHeader: true },
    { heading: 'How often it meets', cell: (body) => <Standing body={body} /> },
    { heading: 'Last and next', cell: (body) => <Days body={body} asAt={asAt} /> },
  ];
}

interface OfBody {
  readonly body: BodyReply;
}

function Name({ body }: OfBody) {
  const { authority } = useHere();
  return (
    <>
      <TextLink href={`/${authority}/bodies/${body.bodyId}`}>{body.name}</TextLink>
      <span className="app-second-line">{bodyKindNames[body.kind]}</span>
    </>
  );
}

function Standing({ body: { standing, meetsEveryMonths, isTermsReviewOverdue, notSaid } }: OfBody) {
  const { label, colour } = standingTags[standing];
  return (
    <>
      <Tag colour={colour}>{label}</Tag>
      {meetsEveryMonths !== null && <span className="app-second-line">{everyMonthsWords(meetsEveryMonths)}</span>}
      {isTermsReviewOverdue && <span className="app-second-line">Review of its terms of reference overdue</span>}
      {notSaid > 0 && <span className="app-second-line">{notSaidWords(notSaid)}</span>}
    </>
  );
}

function notSaidWords(count: number): string {
  return count === 1
    ? 'Of 1 meeting it is not said whether it was held'
    : `Of ${String(count)} meetings it is not said whether they were held`;
}

function Days({ body: { lastHeldOn, nextOn, meetsBy }, asAt }: OfBody & { readonly asAt: IsoDate }) {
  return (
    <>
      {lastHeldOn === null ? 'No meeting recorded as held' : `Held ${longDate(lastHeldOn)}`}
      <span className="app-second-line">
        {nextOn === null ? 'none planned' : `next ${longDate(nextOn)}, ${awayWords(nextOn, asAt)}`}
      </span>
      {meetsBy !== null && <span className="app-second-line">to meet by {longDate(meetsBy)}</span>}
    </>
  );
}
