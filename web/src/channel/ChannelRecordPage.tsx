import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import type { ChannelEntryReply } from '@due-regard/shared/channel/api.ts';
import { panelRequestApi } from '@due-regard/shared/channel/panel/api.ts';
import { channelEntryWords } from '@due-regard/shared/channel/entry-names.ts';
import { withParameters } from '../address.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Details } from '../design-system/Blocks.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { Pagination } from '../design-system/Pagination.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { actorWords } from '../people/role-words.ts';
import { ChannelFrame } from './ChannelFrame.tsx';

/** Who changed what of Channel, and who looked. */
export function ChannelRecordPage() {
  return (
    <ChannelFrame title="Record of changes of Channel" to={channelApi.record}>
      <p className="govuk-body">
        Apart from the council’s record of changes, and sealed: each change and each look, this one too.
      </p>
      <LeftOut />
      <Record />
    </ChannelFrame>
  );
}

/** For who keeps the panel's process. */
function LeftOut() {
  const { may } = useHere();
  if (may(panelRequestApi.list)) return null;
  return (
    <p className="govuk-body">
      Entries about requests for information are the chair’s alone: they are not listed here, looks as little as
      changes.
    </p>
  );
}

function Record() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const query = { page: parameters.get('page') ?? undefined };
  const question = useQuery(queryOf(channelApi.record, { params: { authority }, query }));
  return (
    <Asked question={question} words="Loading the record of changes of Channel">
      {(reply) => <Entries reply={reply} />}
    </Asked>
  );
}

function Entries({ reply }: { readonly reply: ReplyOf<typeof channelApi.record> }) {
  const { search } = useLocation();
  const { entries, total, page, pageSize, unreadable } = reply;
  return (
    <>
      {unreadable > 0 && (
        <p className="govuk-body">
          {unreadable === 1 ? 'One entry was' : `${String(unreadable)} entries were`} sealed under a key that is
          destroyed.
        </p>
      )}
      {total === 0 ? (
        <Empty
          why="Nobody has looked or changed anything since Channel was switched on."
          next="What is done from now on stands here."
        />
      ) : (
        entries.length > 0 && (
          <ol className="app-changes">
            {entries.map((entry) => (
              <Entry key={entry.seq} entry={entry} />
            ))}
          </ol>
        )
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        hrefOf={(next) => withParameters(search, { page: String(next) })}
      />
    </>
  );
}

interface EntryProps {
  readonly entry: ChannelEntryReply;
}

function Entry({ entry }: EntryProps) {
  const { what, about, at, actorName, roles, reason } = entry;
  return (
    <li className="app-change">
      <h2 className="govuk-heading-s">
        {channelEntryWords(what)}
        {about !== null && `: ${about}`}
      </h2>
      <p className="app-change__by">
        {londonTimeWords(at)} · {actorWords(actorName, roles)}
      </p>
      {reason !== null && <p>Because: “{reason}”</p>}
      <WhatBecame entry={entry} />
    </li>
  );
}

type Field = ChannelEntryReply['fields'][number];

const what: Column<Field> = { heading: 'What', cell: ({ name }) => name, isRowHeader: true };
const changed: readonly Column<Field>[] = [
  what,
  { heading: 'Was', cell: ({ before }) => before || '–' },
  { heading: 'Became', cell: ({ after }) => after || '–' },
];
const said: readonly Column<Field>[] = [what, { heading: 'Says', cell: ({ after }) => after }];

function WhatBecame({ entry: { seq, fields } }: EntryProps) {
  if (fields.length === 0) return null;
  const isChange = fields.some(({ before }) => before !== '');
  return (
    <Details
      summary={
        <>
          {isChange ? 'What was and what became' : 'What it says'}
          <span className="govuk-visually-hidden"> in entry {seq}</span>
        </>
      }
    >
      <Table
        caption={`Entry ${String(seq)}`}
        isCaptionHidden
        columns={isChange ? changed : said}
        rows={fields}
        rowKey={({ name }) => name}
      />
    </Details>
  );
}
