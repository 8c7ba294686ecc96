import { trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { statementApi } from '@due-regard/shared/training/statement-api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';

type Contradiction = ReplyOf<typeof statementApi.claims>['contradictions'][number];

const columns: readonly Column<Contradiction>[] = [
  { heading: 'School', cell: (one) => <School one={one} />, isRowHeader: true },
  { heading: 'For', cell: ({ role }) => trainingRoleNames[role] },
  { heading: 'Says trained', cell: (one) => <Yes one={one} /> },
  { heading: 'Says not trained', cell: (one) => <No one={one} /> },
];

/** Schools of which one answer says trained and another not, with the way to each answer; nothing where there are none. */
export function Contradictions({ found }: { readonly found: readonly Contradiction[] }) {
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="contradictions">
      <h2 className="govuk-heading-m" id="contradictions">
        Answers that contradict each other
      </h2>
      <p className="govuk-body">
        Training that once took place goes on counting, so a later “not trained” changes no figure by itself. Ask the
        school which of the two is right and correct or withdraw the other.
      </p>
      <Table
        caption="Answers that contradict each other"
        isCaptionHidden
        columns={columns}
        rows={found}
        rowKey={({ organisationId, role }) => organisationId + role}
      />
    </section>
  );
}

function School({ one: { organisationId, name } }: { readonly one: Contradiction }) {
  const { authority } = useHere();
  return <TextLink href={places.organisation(authority, organisationId)}>{name}</TextLink>;
}

function Yes({ one }: { readonly one: Contradiction }) {
  const { training, heldOn, toldOn, statementId } = one.yes;
  const held = heldOn === null ? '' : ` on ${longDate(heldOn)}`;
  return (
    <>
      {training}
      {held}, told on {longDate(toldOn)} <Correct one={one} statementId={statementId} toldOn={longDate(toldOn)} />
    </>
  );
}

function No({ one }: { readonly one: Contradiction }) {
  const toldOn = longDate(one.no.toldOn);
  return (
    <>
      Told on {toldOn} <Correct one={one} statementId={one.no.statementId} toldOn={toldOn} />
    </>
  );
}

interface CorrectProps {
  readonly one: Contradiction;
  readonly statementId: string;
  readonly toldOn: string;
}

/** What was known on an earlier day can be looked at, not changed. */
function Correct({ one: { organisationId, name }, statementId, toldOn }: CorrectProps) {
  const { authority, dates, may } = useHere();
  if (dates.knownAt !== undefined || !may(statementApi.correct)) return null;
  return (
    <TextLink href={`${places.organisation(authority, organisationId)}/answers/${statementId}/correct`}>
      Correct
      <span className="govuk-visually-hidden">
        {' '}
        the answer of {toldOn}, {name}
      </span>
    </TextLink>
  );
}
