import { trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import { useQuery } from '@tanstack/react-query';
import { trainingRoles } from '@due-regard/shared/training/requirement.ts';
import type { TrainingRole } from '@due-regard/shared/training/requirement.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import type { ReplyOf } from '../api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { ButtonLink } from '../design-system/Button.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { AudienceRequirements } from './AudienceRequirements.tsx';
import { CoursesTable } from './CoursesTable.tsx';
import { crumbsTo } from './crumbs.ts';
import { periodsOf, requirementSentence } from './requirement-words.ts';
import { RequirementCard } from './RequirementCard.tsx';
import { TrainingPages } from './TrainingPages.tsx';

type Reply = ReplyOf<typeof requirementApi.list>;

export function RequirementsPage() {
  const { authority, dates } = useHere();
  const asked = useQuery(queryOf(requirementApi.list, { params: { authority }, query: dates }));
  return (
    <Page title="Courses and requirements" section="Training" breadcrumbs={crumbsTo(authority)}>
      <TrainingPages />
      <Asked question={asked} words="Loading what is asked">
        {(reply) => <Requirements reply={reply} />}
      </Asked>
    </Page>
  );
}

function Requirements({ reply }: { readonly reply: Reply }) {
  const { authority, may } = useHere();
  const newest = trainingRoles.flatMap((role) => periodsOf(reply.requirements, role).slice(0, 1));
  return (
    <>
      {newest.map(({ requirement }) => (
        <p className="govuk-body-l" key={requirement.requirementId}>
          {requirementSentence(requirement, reply.courses)}
        </p>
      ))}
      {reply.requirements.some(({ isOurReading }) => isOurReading) && (
        <InsetText>
          What is marked “our reading” is not prescribed nationally: guidance gives no interval. Confirm it or change it
          to what your council has agreed.
        </InsetText>
      )}
      {trainingRoles.map((role) => (
        <OfRole key={role} role={role} reply={reply} />
      ))}
      <AudienceRequirements requirements={reply.requirements} courses={reply.courses} />
      {may(requirementApi.addRequirement) && (
        <ButtonLink href={`/${authority}/training/requirements/new`}>Say what is asked from a day on</ButtonLink>
      )}
      <CoursesTable courses={reply.courses} />
      {may(requirementApi.addCourse) && (
        <ButtonLink href={`/${authority}/training/courses/new`} variant="secondary">
          Add a course
        </ButtonLink>
      )}
    </>
  );
}

function OfRole({ role, reply }: { readonly role: TrainingRole; readonly reply: Reply }) {
  const periods = periodsOf(reply.requirements, role);
  return (
    <section aria-labelledby={`role-${role}`}>
      <h2 className="govuk-heading-m" id={`role-${role}`}>
        {trainingRoleNames[role]}
      </h2>
      {periods.length === 0 && <p className="govuk-body">Nothing is asked of this role, so nothing can be counted.</p>}
      {periods.map((period) => (
        <RequirementCard key={period.requirement.requirementId} period={period} courses={reply.courses} />
      ))}
    </section>
  );
}
