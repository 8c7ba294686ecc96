import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { OrganisationReply, ToldReply } from '@due-regard/shared/schools/api.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Empty } from '../design-system/Empty.tsx';
import { SummaryCard } from '../design-system/SummaryList.tsx';
import type { SummaryAction, SummaryRow } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { useCourseName } from '../use-course-name.ts';
import type { CourseName } from '../use-course-name.ts';
import { ContradictingAnswers } from './ContradictingAnswers.tsx';
import { Corrected, Withdrawn } from './Corrected.tsx';
import { earlierOf } from './taken-back.ts';
import { decisionWords, toldRows } from './told-rows.ts';

/** What it, and those whose history counts for it, told the council, the newest first. */
export function Told({ organisation }: { readonly organisation: OrganisationReply }) {
  const courseName = useCourseName();
  const { statements } = organisation;
  return (
    <section aria-labelledby="told">
      <h2 className="govuk-heading-m" id="told">
        What it told us
      </h2>
      <ContradictingAnswers organisation={organisation} />
      {statements.length === 0 ? (
        <Empty why="Nothing yet. That is no answer, not a no." />
      ) : (
        statements.map((told) => (
          <ToldCard key={told.statementId} told={told} organisation={organisation} courseName={courseName} />
        ))
      )}
      <Withdrawn organisation={organisation} courseName={courseName} />
    </section>
  );
}

interface ToldCardProps {
  readonly told: ToldReply;
  readonly organisation: OrganisationReply;
  readonly courseName: CourseName;
}

function ToldCard({ told, organisation, courseName }: ToldCardProps) {
  const { authority } = useHere();
  const earlier = earlierOf(told, organisation.takenBack);
  const rows: readonly SummaryRow[] = [
    ...toldBefore(told, organisation),
    ...toldRows(told, courseName),
    ...told.decisions.map((decision) => ({ key: 'Decision', value: decisionWords(decision, courseName) })),
    ...(earlier.length === 0
      ? []
      : [{ key: 'Corrected', value: <Corrected earlier={earlier} courseName={courseName} /> }]),
    ...(told.batchId === null
      ? []
      : [
          { key: 'From a file', value: <FromFile href={`${places.imports(authority)}/${told.batchId}`} told={told} /> },
        ]),
  ];
  return (
    <SummaryCard
      title={`Told on ${longDate(told.toldOn)}`}
      headingLevel={3}
      actions={useToldActions(told, organisation)}
      rows={rows}
    />
  );
}

function FromFile({ href, told: { rowNumber } }: { readonly href: string; readonly told: ToldReply }) {
  return (
    <>
      <TextLink href={href}>See the file</TextLink>
      {rowNumber !== null && `, row ${String(rowNumber)}`}
    </>
  );
}

/** Where the history of a predecessor counts, it is said whose answer it was. */
function toldBefore(told: ToldReply, organisation: OrganisationReply): readonly SummaryRow[] {
  if (told.organisationId === organisation.organisationId) return [];
  const teller = organisation.predecessors.find(({ organisationId }) => organisationId === told.organisationId);
  return [{ key: 'Told by', value: `${teller?.name ?? 'A school before it'}, whose history counts here` }];
}

/** What was known on an earlier day can be looked at, not changed. */
function useToldActions(
  { statementId, toldOn }: ToldReply,
  { organisationId }: OrganisationReply,
): readonly SummaryAction[] {
  const { authority, dates, may } = useHere();
  if (dates.knownAt !== undefined || !may(statementApi.correct)) return [];
  const answer = `${places.organisation(authority, organisationId)}/answers/${statementId}`;
  return [
    { href: `${answer}/correct`, label: 'Correct', hidden: `the answer of ${longDate(toldOn)}` },
    { href: `${answer}/withdraw`, label: 'Withdraw', hidden: `the answer of ${longDate(toldOn)}` },
  ];
}
