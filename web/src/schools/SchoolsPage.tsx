import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { withParameters } from '../address.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Filters } from '../design-system/Filters.tsx';
import { chipsOf, withAny } from '../design-system/filter-chips.ts';
import { Page } from '../design-system/Page.tsx';
import { Pagination } from '../design-system/Pagination.tsx';
import { Select } from '../design-system/Select.tsx';
import { TextInput } from '../design-system/TextInput.tsx';
import { useHere } from '../here.ts';
import { SheetLinks } from '../imports/SheetLinks.tsx';
import { places } from '../places.ts';
import { registerFilters, registerQuery, registerResult } from './register-filters.ts';
import { SchoolActions } from './SchoolActions.tsx';
import { SchoolTable } from './SchoolTable.tsx';

type Register = ReplyOf<typeof organisationApi.list>;

/** The register: everybody the duty covers here, on a day. */
export function SchoolsPage() {
  const { authority, dates } = useHere();
  const [parameters] = useSearchParams();
  const register = useQuery(
    queryOf(organisationApi.list, { params: { authority }, query: { ...dates, ...registerQuery(parameters) } }),
  );
  return (
    <Page
      title="Schools and services"
      breadcrumbs={[{ text: 'Overview', href: `/${authority}` }]}
      asAt={register.data && <AsAt {...register.data.provenance} />}
    >
      <SchoolActions />
      <Asked question={register} words="Loading the register">
        {(reply) => (reply.all === 0 ? <NothingYet /> : <Register reply={reply} />)}
      </Asked>
    </Page>
  );
}

function Register({ reply }: { readonly reply: Register }) {
  const { search } = useLocation();
  const [parameters] = useSearchParams();
  const { kind, phase, control, scope, reached, upToDate } = registerFilters;
  return (
    <>
      <Filters
        label="Filter the schools and services"
        chips={chipsOf(parameters, Object.values(registerFilters))}
        result={registerResult(reply)}
      >
        <TextInput name="search" label={registerFilters.search.label} type="search" />
        {[kind, phase, control, scope, reached, upToDate].map(({ name, label, options }) => (
          <Select key={name} name={name} label={label} options={withAny(options)} />
        ))}
      </Filters>
      {reply.total === 0 ? (
        <Empty why="Nothing on the register matches these filters." next="Take one of them away." />
      ) : (
        <SchoolTable organisations={reply.organisations} />
      )}
      <Pagination
        page={reply.page}
        pages={Math.ceil(reply.total / reply.pageSize)}
        hrefOf={(page) => withParameters(search, { page: String(page) })}
      />
      <p className="govuk-body">Counted in the figures: {reply.scope.words}.</p>
      <SheetLinks />
    </>
  );
}

function NothingYet() {
  const { authority } = useHere();
  return (
    <Empty
      why="No school or service was known at this date."
      next={<TextLink href={places.imports(authority)}>Bring the school register</TextLink>}
    />
  );
}
