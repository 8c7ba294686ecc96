import { longDate } from '@due-regard/shared/calendar/words.ts';
import { Table } from '../design-system/Table.tsx';
import type { ActionReply } from './rows.ts';
import { timesWords } from './StateTag.tsx';

type Promised = { readonly id: string; readonly on: string; readonly dueOn: string; readonly reason: string };
type Version = ActionReply['versions'][number];

/** The days promised, the first one first, and what the action was called before. */
export function ActionHistory({ reply }: { readonly reply: ActionReply }) {
  const { revisions, versions, action } = reply;
  const { slips, firstDueOn } = action.state;
  return (
    <>
      {revisions.length > 0 && (
        <section aria-labelledby="promised">
          <h2 className="govuk-heading-m" id="promised">
            Days promised
          </h2>
          <p className="govuk-body">
            First promised for {firstDueOn === null ? 'no day' : longDate(firstDueOn)}
            {slips > 0 ? `; put off ${timesWords(slips)}.` : '; never put off to a later day.'}
          </p>
          <Table
            caption="Days promised anew"
            isCaptionHidden
            columns={[
              { heading: 'Said on', isRowHeader: true, cell: ({ on }: Promised) => on },
              { heading: 'New day', cell: ({ dueOn }: Promised) => dueOn },
              { heading: 'Reason', cell: ({ reason }: Promised) => reason },
            ]}
            rows={revisions.map(({ revisionId, revisedOn, dueOn, reason }) => ({
              id: revisionId,
              on: longDate(revisedOn),
              dueOn: longDate(dueOn),
              reason,
            }))}
            rowKey={({ id }) => id}
          />
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
