import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { digestApi } from '@due-regard/shared/deadlines/digest-api.ts';
import { councilApi, peopleApi } from '@due-regard/shared/people/api.ts';
import type { ListedPerson } from '@due-regard/shared/people/api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { DigestState } from './DigestState.tsx';
import { roleWords } from './role-words.ts';

/** Who holds which roles in this council. */
export function PeoplePage() {
  const { authority, council, may } = useHere();
  const question = useQuery(queryOf(peopleApi.list, { params: { authority } }));
  return (
    <Page title="People" breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}>
      {may(peopleApi.invite) ? (
        <ButtonLink href={`${places.people(authority)}/invite`}>Invite somebody</ButtonLink>
      ) : (
        <p className="govuk-body">An administrator invites people and gives roles.</p>
      )}
      {may(councilApi.rename) && council !== undefined && (
        <p className="govuk-body">
          Pages and files call the council {council.name}.{' '}
          <TextLink href={`${places.people(authority)}/council`}>Change what it is called</TextLink>
        </p>
      )}
      {may(digestApi.state) && <DigestState />}
      <Asked question={question} words="Loading the people">
        {({ people }) => (
          <Table
            caption={people.length === 1 ? 'One person' : `${String(people.length)} people`}
            columns={columns}
            rows={people}
            rowKey={({ userId }) => userId}
          />
        )}
      </Asked>
    </Page>
  );
}

const columns: readonly Column<ListedPerson>[] = [
  { heading: 'Name', isRowHeader: true, cell: (person) => <Name person={person} /> },
  { heading: 'E-mail address', cell: ({ email }) => email },
  { heading: 'Roles', cell: (person) => <Roles person={person} /> },
  { heading: 'Last signed in', cell: signedInWords },
];

interface CellProps {
  readonly person: ListedPerson;
}

function Name({ person: { userId, name } }: CellProps) {
  const { authority, may } = useHere();
  return may(peopleApi.changeRoles) ? <TextLink href={`${places.people(authority)}/${userId}`}>{name}</TextLink> : name;
}

function Roles({ person: { roles } }: CellProps) {
  return (
    <ul className="app-plain-list">
      {roles.map((held) => (
        <li key={held.role}>{roleWords(held)}</li>
      ))}
    </ul>
  );
}

/** Somebody who has not joined holds an open or an old invitation. */
export function signedInWords({ hasJoined, lastSignedInOn }: ListedPerson): string {
  if (!hasJoined) return 'Invited, has not joined yet';
  return lastSignedInOn === null ? 'Not yet' : longDate(lastSignedInOn);
}
