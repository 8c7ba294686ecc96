import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Button } from '../../design-system/Button.tsx';
import { Radios } from '../../design-system/Radios.tsx';
import { TextInput } from '../../design-system/TextInput.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';

interface Offered {
  readonly organisationId: string;
  readonly name: string;
}

const offeredKinds: readonly OrganisationKind[] = ['service', 'members', 'partner'];
const mostOffered = 12;

/** Which organisation: the council's services, members and partners at once, any other by looking for it. */
export function OrganisationPicker() {
  const { authority } = useHere();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const found = useFound(search);
  const own = useOffered();
  const offered = [
    ...own,
    ...found.filter((one) => !own.some(({ organisationId }) => organisationId === one.organisationId)),
  ];
  function lookOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    // Enter here looks; it does not send the form around it.
    event.preventDefault();
    setSearch(typed.trim());
  }
  return (
    <>
      <Radios
        name="organisationId"
        legend="Which organisation?"
        hint={offered.length === 0 ? 'Look for it below' : undefined}
        items={offered.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
      <TextInput
        name="organisation-search"
        label="Look for another by name, place or URN"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={lookOnEnter}
        hint={search !== '' && found.length === 0 ? `Nothing found for “${search}”` : undefined}
      />
      <Button type="button" variant="secondary" onClick={() => setSearch(typed.trim())}>
        Look
      </Button>
      <p className="govuk-body">
        Is it not there? <TextLink href={places.newOrganisation(authority)}>Add a service or partner</TextLink>
      </p>
    </>
  );
}

function useOffered(): readonly Offered[] {
  const { authority } = useHere();
  return useQueries({
    queries: offeredKinds.map((kind) => queryOf(organisationApi.list, { params: { authority }, query: { kind } })),
    combine: (answers) => answers.flatMap(({ data }) => data?.organisations ?? []).slice(0, mostOffered),
  });
}

/** The first few that a search finds. */
function useFound(search: string): readonly Offered[] {
  const { authority } = useHere();
  const { data } = useQuery({
    ...queryOf(organisationApi.list, { params: { authority }, query: { search } }),
    enabled: search !== '',
  });
  return search === '' ? [] : (data?.organisations.slice(0, 10) ?? []);
}
