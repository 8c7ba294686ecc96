import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { PickSource } from '@due-regard/shared/journal/picks.ts';
import type { PickRecord, PickReply } from '@due-regard/shared/journal/picks-api.ts';
import { Anchor, TextLink } from '../design-system/Anchor.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { useHere } from '../here.ts';
import { actorWords } from '../people/role-words.ts';

export interface PickProps {
  readonly pick: PickReply;
  readonly from: PickSource;
}

const rooms: Readonly<Record<PickSource, string>> = {
  'schools-reached': 'schools',
  'schools-up-to-date': 'schools',
  'actions-said-done': 'actions',
  'obligations-assessed': 'duty',
};

/** One pick: why it is counted, what shows it, and who recorded that. */
export function Pick({ pick: { place, id, name, hash, records }, from }: PickProps) {
  const { authority } = useHere();
  const evidence = records.filter(({ part }) => part === 'evidence');
  return (
    <li className="app-change">
      <h3 className="govuk-heading-s">
        {place}. <TextLink href={`/${authority}/${rooms[from]}/${id}`}>{name}</TextLink>
      </h3>
      <Records heading="Why it is counted" records={records.filter(({ part }) => part === 'counted')} />
      {evidence.length === 0 ? (
        <p>
          <strong>No evidence recorded</strong>
        </p>
      ) : (
        <Records heading="Evidence" records={evidence} />
      )}
      <p className="app-change__by">
        Hash: <span className="app-check-sum">{hash}</span>
      </p>
    </li>
  );
}

interface RecordsProps {
  readonly heading: string;
  readonly records: readonly PickRecord[];
}

function Records({ heading, records }: RecordsProps) {
  return (
    <>
      <p>
        <strong>{heading}</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {records.map((record) => (
          <li key={`${String(record.seq)} ${record.kind} ${record.title} ${record.on}`}>
            <Recorded record={record} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Recorded({ record }: { readonly record: PickRecord }) {
  const { part, kind, title, where, link, on, by, roles, at, seq } = record;
  return (
    <>
      {kind}, {longDate(on)}: {title}
      {where !== null && `. ${part === 'evidence' ? 'Where' : 'Source'}: ${where}`}
      {link !== null && (
        <>
          . <Anchor href={link}>{link}</Anchor>
        </>
      )}
      <div className="app-change__by">
        Recorded by {actorWords(by, roles)}, {londonTimeWords(at)}, entry {seq.toLocaleString('en-GB')}
      </div>
    </>
  );
}
