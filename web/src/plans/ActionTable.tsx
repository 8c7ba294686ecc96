import { movementNames } from '@due-regard/shared/plans/words.ts';
import type { Movement } from '@due-regard/shared/plans/movement.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Table } from '../design-system/Table.tsx';
import type { Column, TableProps } from '../design-system/Table.tsx';
import { useHere } from '../here.ts';
import { UpdateLink } from './PlanActions.tsx';
import { ownerWords } from './rows.ts';
import type { ActionRow } from './rows.ts';
import { DueDay, StateTag } from './StateTag.tsx';

type ShownRow = ActionRow & {
  readonly movement?: Movement | null;
  /** Only the reference in this plan is shown. */
  readonly plan?: string | undefined;
};

export interface ActionTableProps extends Pick<TableProps<ShownRow>, 'caption' | 'isCaptionHidden' | 'captionSize'> {
  readonly actions: readonly ShownRow[];
  /** Only the reference in this plan. */
  readonly plan?: string | undefined;
}

const columns: readonly Column<ShownRow>[] = [
  { heading: 'Action', isRowHeader: true, cell: (action) => <ActionName action={action} /> },
  { heading: 'Lead agency and owner', cell: (action) => <Who action={action} /> },
  { heading: 'Due', cell: ({ state }) => <DueDay state={state} /> },
  { heading: 'Where it stands', cell: (action) => <Standing action={action} /> },
];

const moved: Column<ShownRow> = { heading: 'How it moved', cell: ({ movement }) => movedWords(movement) };

/** Actions, one line each: what, who, by when, where it stands. */
export function ActionTable({ actions, plan, ...table }: ActionTableProps) {
  const isMoved = actions.some(({ movement }) => movement !== undefined && movement !== null);
  const rows = actions.map((action) => ({ ...action, plan }));
  return (
    <Table
      {...table}
      columns={isMoved ? [...columns, moved] : columns}
      rows={rows}
      rowKey={({ actionId }) => actionId}
    />
  );
}

function movedWords(movement: ShownRow['movement']): string {
  return movement === null || movement === undefined ? '–' : movementNames[movement];
}

interface NameProps {
  readonly action: ShownRow;
}

/** Its words, and under which reference it stands in which plan. */
export function ActionName({ action: { actionId, title, places, theme, plan } }: NameProps) {
  const { authority } = useHere();
  const refs = places
    .filter(({ planId }) => plan === undefined || planId === plan)
    .map(({ ref, planName }) => (plan === undefined ? `${ref}, ${planName}` : ref));
  const others = plan === undefined ? [] : places.filter(({ planId }) => planId !== plan);
  return (
    <>
      <TextLink href={`/${authority}/actions/${actionId}`}>{title}</TextLink>
      <span className="app-second-line">
        {[...(refs.length === 0 ? ['In no plan'] : refs), theme].filter((part) => part !== null).join(' · ')}
      </span>
      {others.length > 0 && (
        <span className="app-second-line">
          Shared with {others.map(({ planName, ref }) => `${planName} (${ref})`).join(' and ')}
        </span>
      )}
    </>
  );
}

function Standing({ action }: NameProps) {
  return (
    <>
      <StateTag state={action.state} />
      {action.plan === undefined && <UpdateLink action={action} />}
    </>
  );
}

function Who({ action }: { readonly action: ActionRow }) {
  return (
    <>
      {action.leadAgency ?? 'No lead agency'}
      <span className="app-second-line">{ownerWords(action)}</span>
    </>
  );
}
