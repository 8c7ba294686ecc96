import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import { learningApi } from '@due-regard/shared/imports/learning/api.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import type { SummaryRow } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';

interface WhatWasSaidProps {
  readonly choices: FileChoices;
}

/** What somebody said of a file of people when it was brought, beside what it says itself. */
export function WhatWasSaid({ choices }: WhatWasSaidProps) {
  const { audience, heldOn, posts, mappingId, organisationId, courseId } = choices;
  const rows: readonly (SummaryRow | false)[] = [
    mappingId !== null && { key: 'Read as', value: <MappingName mappingId={mappingId} /> },
    courseId !== null && { key: 'Course', value: <CourseName courseId={courseId} /> },
    heldOn !== null && { key: 'Held on', value: longDate(heldOn) },
    organisationId !== null && { key: 'All for', value: <OrganisationName organisationId={organisationId} /> },
    audience !== null && { key: 'They count among', value: audienceNames[audience] },
    posts !== null && { key: 'In post there', value: posts.toLocaleString('en-GB') },
  ];
  const said = rows.filter((row) => row !== false);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="what-was-said">
      <h2 className="govuk-heading-m" id="what-was-said">
        What was said of it
      </h2>
      <SummaryList rows={said} />
    </section>
  );
}

function MappingName({ mappingId }: { readonly mappingId: string }) {
  const { authority } = useHere();
  const mappings = useQuery(queryOf(learningApi.mappings, { params: { authority } })).data?.mappings;
  return mappings?.find((one) => one.mappingId === mappingId)?.name ?? 'A saved reading that was forgotten since';
}

function CourseName({ courseId }: { readonly courseId: string }) {
  const { authority } = useHere();
  const courses = useQuery(queryOf(requirementApi.list, { params: { authority } })).data?.courses;
  return courses?.find((one) => one.courseId === courseId)?.name ?? courseId;
}

function OrganisationName({ organisationId }: { readonly organisationId: string }) {
  const { authority } = useHere();
  const { data } = useQuery(queryOf(organisationApi.find, { params: { authority, id: organisationId } }));
  return <TextLink href={places.organisation(authority, organisationId)}>{data?.name ?? 'The organisation'}</TextLink>;
}
