import { trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import { useQuery } from '@tanstack/react-query';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { queryOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { Page } from '../design-system/Page.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { claimPath } from './claim.ts';
import type { Claim } from './claim.ts';
import { Allowed } from '../people/Allowed.tsx';
import { Contradictions } from './Contradictions.tsx';
import { crumbsTo } from './crumbs.ts';
import { FewTrained } from './FewTrained.tsx';
import { TrainingPages } from './TrainingPages.tsx';

const columns: readonly Column<Claim>[] = [
  { heading: 'School', cell: (claim) => <ClaimSchool claim={claim} />, isRowHeader: true },
  { heading: 'Training it names', cell: ({ training }) => training },
  { heading: 'For', cell: ({ role }) => trainingRoleNames[role] },
  { heading: 'Told on', cell: ({ toldOn }) => longDate(toldOn) },
  { heading: 'Days waiting', cell: ({ daysWaiting }) => daysWaiting, isNumeric: true },
];

const withDecision: readonly Column<Claim>[] = [
  ...columns,
  { heading: 'Decision', cell: (claim) => <DecideLink claim={claim} /> },
];

export function ClaimsPage() {
  const { authority, dates, may } = useHere();
  const claims = useQuery({
    ...queryOf(statementApi.claims, { params: { authority }, query: dates }),
    enabled: may(statementApi.claims),
  });
  return (
    <Page
      title="Other training to check"
      section="Training"
      breadcrumbs={crumbsTo(authority)}
      asAt={claims.data && <AsAt {...claims.data.provenance} />}
    >
      <TrainingPages />
      <Allowed to={statementApi.claims}>
        <Asked question={claims} words="Loading the training to check">
          {(reply) => (
            <>
              <Claims claims={reply.claims} />
              <Contradictions found={reply.contradictions} />
              <FewTrained found={reply.fewTrained} />
            </>
          )}
        </Asked>
      </Allowed>
    </Page>
  );
}

function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  const { may } = useHere();
  if (claims.length === 0)
    return (
      <Empty
        why="No school names other training that nobody has decided on."
        next="When a school names training that is not among the accepted courses, or no course, it waits here."
      />
    );
  return (
    <>
      <p className="govuk-body-l">{waitingSentence(claims)}</p>
      <p className="govuk-body">
        Until somebody decides, these schools count as “other training, being checked”: neither trained nor untrained. A
        day of whole-staff training whose course nobody named waits here too.
      </p>
      <Table
        caption="Other training to check, the longest waiting first"
        isCaptionHidden
        columns={may(statementApi.decide) ? withDecision : columns}
        rows={claims}
        rowKey={({ statementId, role }) => statementId + role}
      />
    </>
  );
}

function ClaimSchool({ claim: { organisationId, name } }: { readonly claim: Claim }) {
  const { authority } = useHere();
  return <TextLink href={places.organisation(authority, organisationId)}>{name}</TextLink>;
}

function DecideLink({ claim }: { readonly claim: Claim }) {
  const { authority } = useHere();
  return (
    <TextLink href={claimPath(authority, claim)}>
      Decide
      <span className="govuk-visually-hidden">
        {' '}
        on {claim.training}, {claim.name}
      </span>
    </TextLink>
  );
}

function waitingSentence(claims: readonly Claim[]): string {
  const longest = Math.max(...claims.map(({ daysWaiting }) => daysWaiting));
  const days = `${longest.toLocaleString('en-GB')} ${longest === 1 ? 'day' : 'days'}`;
  return claims.length === 1
    ? `One answer names other training or no course; it has waited ${days} for a decision.`
    : `${String(claims.length)} answers name other training or no course; the longest has waited ${days} for a decision.`;
}
