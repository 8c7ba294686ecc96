import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from './crumbs.ts';
import { RequirementForm } from './RequirementForm.tsx';

export function NewRequirementPage() {
  const { authority } = useHere();
  const [parameters] = useSearchParams();
  const asked = useQuery(queryOf(requirementApi.list, { params: { authority } }));
  const from = parameters.get('from');
  return (
    <Page
      title="What is asked from a day on"
      section="Training"
      breadcrumbs={crumbsTo(authority, ['Courses and requirements', 'requirements'])}
    >
      <p className="govuk-body">What held before that day stays as it was: figures of earlier dates do not change.</p>
      <Allowed to={requirementApi.addRequirement}>
        <Asked question={asked} words="Loading the courses">
          {({ courses, requirements }) => (
            <RequirementForm
              courses={courses}
              start={requirements.find(({ requirementId }) => requirementId === from)}
            />
          )}
        </Asked>
      </Allowed>
    </Page>
  );
}
