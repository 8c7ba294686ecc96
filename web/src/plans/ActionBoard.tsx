import { actionClasses } from '@due-regard/shared/plans/action-state.ts';
import { actionClassNames } from '@due-regard/shared/plans/words.ts';
import { ActionName } from './ActionTable.tsx';
import type { ActionRow } from './rows.ts';
import { DueDay } from './StateTag.tsx';

/** The same actions laid out by where they stand; a place without any is left out. */
export function ActionBoard({ actions }: { readonly actions: readonly ActionRow[] }) {
  const byClass = Map.groupBy(actions, ({ state }) => state.actionClass);
  const shown = actionClasses.flatMap((name) => {
    const own = byClass.get(name);
    return own === undefined ? [] : [{ name, own }];
  });
  return (
    <div className="app-figures">
      {shown.map(({ name, own }) => (
        <section key={name} className="app-figure" aria-labelledby={`class-${name}`}>
          <h2 className="app-figure__heading" id={`class-${name}`}>
            {actionClassNames[name]} ({own.length})
          </h2>
          <ul className="govuk-list govuk-list--spaced">
            {own.map((action) => (
              <li key={action.actionId}>
                <ActionName action={action} />
                <span className="app-second-line">
                  <DueDay state={action.state} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
