import { inAList } from '@due-regard/shared/measure/words.ts';
import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { isRole, roleNames } from '@due-regard/shared/people/role.ts';
import { withParameters } from '../address.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Details } from '../design-system/Blocks.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { changeWords, subjectPath } from './change-words.ts';
import { changedFields } from './changed-fields.ts';
import type { ChangedField } from './changed-fields.ts';

export interface EntryProps {
  readonly entry: EntryReply;
}

/** One change: what, by whom, when, why, and what became of what. */
export function Entry({ entry }: EntryProps) {
  const { seq, what, at, reason, before, after } = entry;
  const fields = changedFields(before, after);
  return (
    <li className="app-change">
      <h2 className="govuk-heading-s">{changeWords(what)}</h2>
      <p className="app-change__by">
        {londonTimeWords(at)} · {byWords(entry)} · entry {seq.toLocaleString('en-GB')}
      </p>
      {reason !== null && <p>Because: “{reason}”</p>}
      <About entry={entry} />
      {fields.length > 0 && (
        <Details
          summary={
            <>
              What was and what became<span className="govuk-visually-hidden"> in entry {seq}</span>
            </>
          }
        >
          <Table
            caption={`Entry ${String(seq)}`}
            isCaptionHidden
            columns={columns}
            rows={fields}
            rowKey={({ name }) => name}
          />
        </Details>
      )}
    </li>
  );
}

function byWords({ actorName, roles }: EntryReply): string {
  const names = roles.map((role) => (isRole(role) ? roleNames[role] : role));
  return names.length === 0 ? actorName : `${actorName} (${inAList(names)})`;
}

function About({ entry: { what, subject, seq } }: EntryProps) {
  const { authority, may } = useHere();
  const known = subjectPath(what, subject);
  const path = what.startsWith('person.') && !may(peopleApi.changeRoles) ? undefined : known;
  if (subject === null) return null;
  const hidden = <span className="govuk-visually-hidden"> of entry {seq}</span>;
  return (
    <p>
      {path !== undefined && (
        <>
          <TextLink href={`/${authority}/${path}`}>
            See {aboutWords(path)}
            {hidden}
          </TextLink>
          {' · '}
        </>
      )}
      <TextLink href={withParameters('', { subject })}>
        All entries about it
        {hidden}
      </TextLink>
    </p>
  );
}

function aboutWords(path: string): string {
  if (path.startsWith('schools/')) return 'the school or service';
  return path.startsWith('imports/') ? 'the file' : 'the person';
}

const columns: readonly Column<ChangedField>[] = [
  { heading: 'What', cell: ({ name }) => name, isRowHeader: true },
  { heading: 'Was', cell: ({ before }) => before || '–' },
  { heading: 'Became', cell: ({ after }) => after || '–' },
];
