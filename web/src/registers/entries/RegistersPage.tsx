import { useQuery } from '@tanstack/react-query';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { registerRooms } from '@due-regard/shared/registers/register.ts';
import type { Register, RegisterRoom } from '@due-regard/shared/registers/register.ts';
import { queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Page } from '../../design-system/Page.tsx';
import { Table } from '../../design-system/Table.tsx';
import type { Column } from '../../design-system/Table.tsx';
import { useHere } from '../../here.ts';
import { crumbsTo } from '../crumbs.ts';
import { aThing } from './entry-words.ts';
import { isPartOfEntry } from './parts.ts';

/** Every register that is kept here, room by room, and the way to begin another. */
export function RegistersPage() {
  const { authority, dates } = useHere();
  const question = useQuery(queryOf(registerApi.overview, { params: { authority }, query: dates }));
  return (
    <Page title="Registers" breadcrumbs={crumbsTo(authority)} asAt={question.data && <AsAt {...question.data.dates} />}>
      <p className="govuk-body">
        What is kept beside training, duty and plans.{' '}
        <TextLink href={`/${authority}/bodies`}>Boards and meetings</TextLink> and{' '}
        <TextLink href={`/${authority}/strategies`}>strategies, policies and agreements</TextLink> have pages of their
        own.
      </p>
      <Asked question={question} words="Loading the registers">
        {(reply) => <Rooms reply={reply} />}
      </Asked>
    </Page>
  );
}

interface Kept {
  readonly register: Register;
  readonly entries: number;
}

function Rooms({ reply }: { readonly reply: ReplyOf<typeof registerApi.overview> }) {
  const { may } = useHere();
  const counts = new Map(reply.registers.map(({ code, entries }) => [code, entries]));
  const all = everyRegister.map((register) => ({ register, entries: counts.get(register.code) ?? 0 }));
  const kept = all.filter(({ entries }) => entries > 0);
  const others = all.filter(({ entries, register }) => entries === 0 && !isPartOfEntry(register));
  return (
    <>
      {kept.length === 0 && (
        <Empty why="No register was kept at this date that you may see." next="One is, once it has its first entry." />
      )}
      {roomsOf(kept).map((room) => (
        <Table
          key={room}
          caption={registerRooms[room]}
          isAligned
          columns={columns}
          rows={kept.filter(({ register }) => register.room === room)}
          rowKey={({ register }) => register.code}
        />
      ))}
      {may(registerApi.add) && others.length > 0 && <NotKept others={others} />}
    </>
  );
}

function roomsOf(kept: readonly Kept[]): readonly RegisterRoom[] {
  return [...new Set(kept.map(({ register }) => register.room))];
}

const columns: readonly Column<Kept>[] = [
  { heading: 'Register', cell: (kept) => <Name kept={kept} />, isRowHeader: true },
  { heading: 'What it is for', cell: ({ register }) => register.purpose },
  { heading: 'Entries', cell: ({ entries }) => entries.toLocaleString('en-GB'), isNumeric: true },
];

function Name({ kept: { register } }: { readonly kept: Kept }) {
  const { authority } = useHere();
  return <TextLink href={`/${authority}/registers/${register.code}`}>{register.title}</TextLink>;
}

/** Registers without an entry: no gap, and in no menu. */
function NotKept({ others }: { readonly others: readonly Kept[] }) {
  return (
    <section aria-labelledby="not-kept" className="app-screen-only">
      <h2 className="govuk-heading-m" id="not-kept">
        Not kept yet
      </h2>
      <p className="govuk-body">Begin any of these when it is wanted. One that is left empty is no gap.</p>
      <ul className="govuk-list govuk-list--bullet">
        {others.map(({ register }) => (
          <li key={register.code}>
            <Begin register={register} />: {register.purpose}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Begin({ register }: { readonly register: Register }) {
  const { authority } = useHere();
  return <TextLink href={`/${authority}/registers/${register.code}/new`}>Add {aThing(register)}</TextLink>;
}
