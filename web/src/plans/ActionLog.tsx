import { longDate } from '@due-regard/shared/calendar/words.ts';
import { isRole, roleNames } from '@due-regard/shared/people/role.ts';
import { progressStatusNames } from '@due-regard/shared/plans/action.ts';
import { Tag } from '../design-system/Tag.tsx';
import { Withheld } from './Withheld.tsx';
import { EntryLink } from './PlanActions.tsx';
import type { ActionReply } from './rows.ts';

type Entry = ActionReply['log'][number];

/** What was entered, the newest first. */
export function ActionLog({ reply: { log, withheld } }: { readonly reply: ActionReply }) {
  return (
    <section aria-labelledby="log">
      <h2 className="govuk-heading-m" id="log">
        Progress
      </h2>
      {log.length === 0 ? (
        withheld.log === 0 && <p className="govuk-body">Nothing has been entered yet.</p>
      ) : (
        <ol className="app-changes" reversed>
          {log.toReversed().map((entry) => (
            <LogEntry key={entry.progressId} entry={entry} />
          ))}
        </ol>
      )}
      <Withheld count={withheld.log} nouns={['entry', 'entries']} />
    </section>
  );
}

function LogEntry({ entry }: { readonly entry: Entry }) {
  const { enteredOn, status, note, blockedReason, isFlagged } = entry;
  return (
    <li className="app-change">
      <h3 className="govuk-heading-s">
        {longDate(enteredOn)}: {progressStatusNames[status].toLowerCase()}
      </h3>
      <p className="app-change__by">{sourceOf(entry)}</p>
      <p>{note}</p>
      {blockedReason !== null && <p>Blocked: {blockedReason}</p>}
      {isFlagged && <Tag colour="yellow">Asks for attention</Tag>}
      <EntryLink entry={entry} />
    </li>
  );
}

/** Who entered it, as far as the reader may know. */
function sourceOf({ author, authorRole, fileName }: Entry): string {
  const role = authorRole !== null && isRole(authorRole) ? roleNames[authorRole] : authorRole;
  const who = [author, role].filter((part) => part !== null).join(', ');
  const file = fileName === null ? null : `from the file ${fileName}`;
  return [who === '' ? null : who, file].filter((part) => part !== null).join(', ') || 'Entered here';
}
