import { slipWords } from '@due-regard/shared/deadlines/slip-words.ts';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { dutyWriting } from '@due-regard/shared/duty/write-api.ts';
import { actionClassNames } from '@due-regard/shared/plans/words.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { places } from '../places.ts';
import { standingTag } from './duty-words.ts';

interface OfFound {
  readonly found: ObligationFound;
}

/** Under the address of the obligation in view. */
function Mend({ to, text, hidden }: { readonly to: string; readonly text: string; readonly hidden: string }) {
  const { authority } = useHere();
  const { id = '' } = useParams();
  return (
    <TextLink href={`/${authority}/duty/${id}/${to}`}>
      {text}
      <span className="govuk-visually-hidden"> {hidden}</span>
    </TextLink>
  );
}

type Assessment = ObligationFound['assessments'][number];

const assessmentColumns: readonly Column<Assessment>[] = [
  { heading: 'Day', isRowHeader: true, cell: ({ assessedOn }) => longDate(assessedOn) },
  { heading: 'Found to be', cell: ({ rating }) => <Rated rating={rating} /> },
  { heading: 'Why', cell: ({ reason }) => reason },
  { heading: 'Still to do', cell: ({ stillToDo }) => stillToDo ?? 'Nothing recorded' },
  { heading: 'By', cell: ({ authorRole }) => authorRole },
];

const assessmentsToMend: readonly Column<Assessment>[] = [
  ...assessmentColumns,
  {
    heading: 'Mend',
    cell: ({ assessmentId, assessedOn }) => (
      <Mend
        to={`assessments/${assessmentId}`}
        text="Correct or withdraw"
        hidden={`what was found on ${longDate(assessedOn)}`}
      />
    ),
  },
];

function Rated({ rating }: Pick<Assessment, 'rating'>) {
  const { label, colour } = standingTag(rating);
  return <Tag colour={colour}>{label}</Tag>;
}

/** Everything that was found of it, the newest first; nothing is written over. */
export function Assessments({ found: { assessments } }: OfFound) {
  const { may } = useHere();
  return (
    <section aria-labelledby="assessments">
      <h2 className="govuk-heading-m" id="assessments">
        What it was found to be
      </h2>
      {assessments.length === 0 ? (
        <p className="govuk-body">Nobody has looked at it yet.</p>
      ) : (
        <Table
          caption="Assessments"
          isCaptionHidden
          columns={may(dutyWriting.correctAssessment) ? assessmentsToMend : assessmentColumns}
          rows={assessments}
          rowKey={({ assessmentId }) => assessmentId}
        />
      )}
    </section>
  );
}

type Done = ObligationFound['done'][number];

const doneColumns: readonly Column<Done>[] = [
  { heading: 'Done on', isRowHeader: true, cell: ({ doneOn }) => longDate(doneOn) },
  { heading: 'Note', cell: ({ note }) => note ?? '–' },
];

const doneToMend: readonly Column<Done>[] = [
  ...doneColumns,
  {
    heading: 'Mend',
    cell: ({ doneId, doneOn }) => <Mend to={`done/${doneId}/withdraw`} text="Withdraw" hidden={longDate(doneOn)} />,
  },
];

/** The days on which what recurs was done. */
export function DoneDays({ found: { done } }: OfFound) {
  const { may } = useHere();
  if (done.length === 0) return null;
  return (
    <Table
      caption="Days on which it was done"
      columns={may(dutyWriting.withdrawDone) ? doneToMend : doneColumns}
      rows={done}
      rowKey={({ doneId }) => doneId}
    />
  );
}

type Action = ObligationFound['actions'][number];

const actionColumns: readonly Column<Action>[] = [
  { heading: 'Action', isRowHeader: true, cell: (action) => <ActionLink action={action} /> },
  { heading: 'Where it stands', cell: ({ actionClass }) => actionClassNames[actionClass] },
  { heading: 'Due', cell: (action) => dueWords(action) },
];

function ActionLink({ action: { actionId, title } }: { readonly action: Action }) {
  const { authority } = useHere();
  return <TextLink href={places.action(authority, actionId)}>{title}</TextLink>;
}

/** The actions that are to serve it. */
export function ActionsFor({ found: { actions } }: OfFound) {
  if (actions.length === 0) return null;
  return <Table caption="Actions for it" columns={actionColumns} rows={actions} rowKey={({ actionId }) => actionId} />;
}

function dueWords(action: Action): string {
  if (action.dueOn === null) return 'No day promised';
  return [longDate(action.dueOn), slipWords(action)].filter((words) => words !== null).join('; ');
}
