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
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { FileLinks } from '../design-system/FileLinks.tsx';
import { chipsOf, optionsOf, withAny } from '../design-system/filter-chips.ts';
import { Filters } from '../design-system/Filters.tsx';
import { Page } from '../design-system/Page.tsx';
import { Select } from '../design-system/Select.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { crumbsTo } from '../registers/crumbs.ts';
import { filesOf } from '../registers/downloads.ts';
import { awayWords } from '../registers/register-words.ts';
import { resultWords, standingTags } from './body-words.ts';

type Register = ReplyOf<typeof governanceApi.list>;

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
    <Page
      title="Boards, committees and groups"
      breadcrumbs={crumbsTo(authority)}
      asAt={register.data && <AsAt {...register.data.dates} />}
    >
      {may(governanceApi.add) && (
        <ButtonLink href={`/${authority}/bodies/new`} variant="secondary">
          Add a board, committee or group
        </ButtonLink>
      )}
      <Asked question={register} words="Loading the register">
        {(reply) => (reply.all === 0 ? <NothingYet /> : <Register reply={reply} />)}
      </Asked>
    </Page>
  );
}

function NothingYet() {
  return (
    <Empty
      why="No board, committee or group was recorded at this date."
      next="Once one is, its meetings are in the calendar, and a meeting that is missed is seen."
    />
  );
}

function Register({ reply: { bodies, all, dates } }: { readonly reply: Register }) {
  const here = useHere();
  const [parameters] = useSearchParams();
  const params = { authority: here.authority };
  return (
    <>
      <Filters
        label="Filter the register"
        chips={chipsOf(parameters, filters)}
        result={resultWords(bodies.length, all)}
      >
        <Select name="kind" label="Kind" options={withAny(kinds)} />
        <Select name="standing" label="How often it meets" options={withAny(standings)} />
      </Filters>
      {bodies.length === 0 ? (
        <Empty why="Nothing in the register matches these filters." next="Take one of them away." />
      ) : (
        <Table
          caption="Boards, committees and groups"
          isCaptionHidden
          columns={columnsAt(dates.asAt)}
          rows={bodies}
          rowKey={({ bodyId }) => bodyId}
        />
      )}
      <FileLinks
        heading="Download this register"
        files={filesOf('Boards and meetings', (format) =>
          fileAddress(governanceApi.file, { params, query: { ...here.dates, format } }),
        )}
      />
    </>
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
