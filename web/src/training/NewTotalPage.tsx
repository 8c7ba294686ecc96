import { useQueries, useQuery } from '@tanstack/react-query';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { totalSenders } from '@due-regard/shared/training/total.ts';
import { totalApi } from '@due-regard/shared/training/total-api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Failed } from '../design-system/Failed.tsx';
import { Loading } from '../design-system/Loading.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { places } from '../places.ts';
import { crumbsTo } from './crumbs.ts';
import { NewTotalForm } from './NewTotalForm.tsx';

export function NewTotalPage() {
  const { authority } = useHere();
  return (
    <Page
      title="Enter a total"
      section="Training"
      breadcrumbs={crumbsTo(authority, ['Services and partners', 'totals'])}
    >
      <p className="govuk-body">
        How many people of a service or partner are trained, as it counted them. Only numbers: no names and no lists.
      </p>
      <Allowed to={totalApi.add}>
        <WithSenders />
      </Allowed>
    </Page>
  );
}

function WithSenders() {
  const { authority, dates } = useHere();
  const asked = useQuery(queryOf(requirementApi.list, { params: { authority } }));
  const found = useQueries({
    queries: totalSenders.map((kind) =>
      queryOf(organisationApi.list, { params: { authority }, query: { ...dates, kind } }),
    ),
  });
  const failed = found.find(({ error }) => error !== null);
  if (failed?.error) return <Failed error={failed.error} />;
  if (found.some(({ data }) => data === undefined)) return <Loading words="Loading services and partners" />;
  const bodies = found.flatMap(({ data }) => data?.organisations ?? []);
  if (bodies.length === 0)
    return (
      <Empty
        why="No service, partner, group of members or out-of-school setting is recorded yet."
        next={<TextLink href={places.newOrganisation(authority)}>Add a service or partner first</TextLink>}
      />
    );
  return (
    <Asked question={asked} words="Loading the courses">
      {({ courses }) => <NewTotalForm bodies={bodies} courses={courses} />}
    </Asked>
  );
}
