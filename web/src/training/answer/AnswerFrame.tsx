import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { places } from '../../places.ts';
import type { Course } from '../course.ts';

/** What the forms about answers begin with. */
export interface Answered {
  readonly organisation: OrganisationReply;
  readonly courses: readonly Course[];
}

interface AnswerFrameProps {
  readonly title: string;
  /** The contract that the form sends. */
  readonly to: { readonly allow: Allow };
  readonly children: (answered: Answered) => ReactNode;
}

/** The page around a form about what a school told: the school as it is known now, and the courses. */
export function AnswerFrame({ title, to, children }: AnswerFrameProps) {
  const { authority, dates, may } = useHere();
  const { id = '' } = useParams();
  const school = useQuery({
    ...queryOf(organisationApi.find, { params: { authority, id }, query: { asAt: dates.asAt } }),
    enabled: may(to),
  });
  const asked = useQuery(queryOf(requirementApi.list, { params: { authority } }));
  return (
    <Page
      title={title}
      section="Schools and services"
      caption={school.data?.name}
      breadcrumbs={[
        { text: 'Overview', href: `/${authority}` },
        { text: 'Schools and services', href: `/${authority}/schools` },
        ...(school.data === undefined ? [] : [{ text: school.data.name, href: places.organisation(authority, id) }]),
      ]}
    >
      <Allowed to={to}>
        <Asked question={school} words="Loading the school">
          {(organisation) => (
            <Asked question={asked} words="Loading the courses">
              {({ courses }) => children({ organisation, courses })}
            </Asked>
          )}
        </Asked>
      </Allowed>
    </Page>
  );
}
