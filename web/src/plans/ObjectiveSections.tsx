import { Empty } from '../design-system/Empty.tsx';
import { ActionTable } from './ActionTable.tsx';
import { ChangeObjective } from './PlanActions.tsx';
import type { ActionRow, PlanReply } from './rows.ts';

type Shown = Pick<PlanReply, 'plan' | 'objectives' | 'actions'>;

export interface ObjectiveSectionsProps {
  readonly reply: Shown;
  /** One that was approved: nothing of it can be changed. */
  readonly isVersion?: boolean | undefined;
}

/** The actions of a plan under their objectives, those that have none at the end. */
export function ObjectiveSections({ reply: { plan, objectives, actions }, isVersion = false }: ObjectiveSectionsProps) {
  function objectiveOf({ places }: ActionRow): string {
    return places.find(({ planId }) => planId === plan.planId)?.objectiveId ?? '';
  }
  const known = new Set(objectives.map(({ objectiveId }) => objectiveId));
  const grouped = Map.groupBy(actions, (row) => (known.has(objectiveOf(row)) ? objectiveOf(row) : ''));
  const others = grouped.get('') ?? [];
  if (objectives.length === 0 && actions.length === 0) return <Empty why="No objective and no action is shown." />;
  return (
    <>
      {objectives.map((objective) => (
        <section key={objective.objectiveId} aria-labelledby={objective.objectiveId}>
          <h2 className="govuk-heading-m" id={objective.objectiveId}>
            {objective.ref !== null && `${objective.ref} `}
            {objective.title}
          </h2>
          {!isVersion && <ChangeObjective objective={objective} />}
          <Own caption={objective.title} actions={grouped.get(objective.objectiveId) ?? []} plan={plan.planId} />
        </section>
      ))}
      {others.length > 0 && (
        <section aria-labelledby="other-actions">
          <h2 className="govuk-heading-m" id="other-actions">
            {objectives.length === 0 ? 'Actions' : 'Actions without an objective'}
          </h2>
          <Own caption="Actions without an objective" actions={others} plan={plan.planId} />
        </section>
      )}
    </>
  );
}

interface OwnProps {
  readonly caption: string;
  readonly actions: readonly ActionRow[];
  readonly plan: string;
}

function Own({ caption, actions, plan }: OwnProps) {
  if (actions.length === 0) return <p className="govuk-body">No action yet.</p>;
  return <ActionTable caption={caption} isCaptionHidden actions={actions} plan={plan} />;
}
