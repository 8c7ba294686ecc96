import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dayTurnNames } from '@due-regard/shared/deadlines/revision.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { Table } from '../design-system/Table.tsx';
import type { Column } from '../design-system/Table.tsx';
import { WithdrawLink } from './PlanActions.tsx';
import type { ActionReply } from './rows.ts';
import { timesWords } from '@due-regard/shared/deadlines/slip-words.ts';
import { Withheld } from './Withheld.tsx';

type Promised = {
  readonly id: string;
  readonly on: string;
  readonly dueOn: string;
  readonly turn: string;
  readonly reason: string;
};
type Version = ActionReply['versions'][number];

const promisedColumns: readonly Column<Promised>[] = [
  { heading: 'Said on', isRowHeader: true, cell: ({ on }) => on },
  { heading: 'New day', cell: ({ dueOn, turn }) => `${dueOn}, ${turn}` },
  { heading: 'Reason', cell: (promised) => <Reason promised={promised} /> },
];

/** The days promised, the first one first, and what the action was called before. */
export function ActionHistory({ reply }: { readonly reply: ActionReply }) {
  const { revisions, versions, action, withheld } = reply;
  const { slips, firstDueOn } = action.state;
  return (
    <>
      {revisions.length + withheld.revisions > 0 && (
        <section aria-labelledby="promised">
          <h2 className="govuk-heading-m" id="promised">
            Days promised
          </h2>
          <p className="govuk-body">
            First promised for {firstDueOn === null ? 'no day' : longDate(firstDueOn)}
            {slips > 0 ? `; put off ${timesWords(slips)}.` : '; never put off to a later day.'}
          </p>
          <Withheld count={withheld.revisions} nouns={['change of the day', 'changes of the day']} />
          {revisions.length > 0 && (
            <Table
              caption="Days promised anew"
              isCaptionHidden
              columns={promisedColumns}
              rows={revisions.map(({ revisionId, revisedOn, dueOn, reason, turn }) => ({
                id: revisionId,
                on: longDate(revisedOn),
                dueOn: longDate(dueOn),
                turn: dayTurnNames[turn],
                reason,
              }))}
              rowKey={({ id }) => id}
            />
          )}
        </section>
      )}
      {versions.length > 1 && (
        <Table
          caption="What it was called, and who led it"
          columns={[
            { heading: 'From', isRowHeader: true, cell: ({ validFrom }: Version) => longDate(validFrom) },
            { heading: 'Action', cell: ({ title }: Version) => title },
            { heading: 'Lead agency', cell: ({ leadAgency }: Version) => leadAgency ?? 'None named' },
          ]}
          rows={versions}
          rowKey={({ validFrom, title }) => `${validFrom} ${title}`}
        />
      )}
    </>
  );
}

function Reason({ promised: { id, dueOn, reason } }: { readonly promised: Promised }) {
  const hidden = `the promise of ${dueOn}`;
  return (
    <>
      {reason}
      <WithdrawLink asks={actionWriting.withdrawRevision} what="day" of={id} hidden={hidden} />
    </>
  );
}
