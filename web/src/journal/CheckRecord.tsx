import { useMutation } from '@tanstack/react-query';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { call } from '../api.ts';
import type { ApiProblem, ReplyOf } from '../api.ts';
import { Button } from '../design-system/Button.tsx';
import { Failed } from '../design-system/Failed.tsx';
import { NotificationBanner } from '../design-system/NotificationBanner.tsx';
import { useHere } from '../here.ts';
import { agreementWords } from './agreement-words.ts';

type Checked = ReplyOf<typeof journalApi.verify>;

/** Has the whole record gone through, and says whether it is sound, and if not, what does not agree. */
export function CheckRecord() {
  const { authority } = useHere();
  const { mutate, data, error, isPending } = useMutation<Checked, ApiProblem>({
    mutationFn: async () => call(journalApi.verify, { params: { authority } }),
  });
  return (
    <>
      {data !== undefined && !isPending && <Verdict checked={data} />}
      {error !== null && error.kind !== 'sign-in-needed' && <Failed error={error} />}
      <Button type="button" variant="secondary" onClick={() => mutate()} aria-disabled={isPending || undefined}>
        {isPending ? 'Checking the record…' : 'Check the record'}
      </Button>
    </>
  );
}

interface VerdictProps {
  readonly checked: Checked;
}

function Verdict({ checked }: VerdictProps) {
  if (checked.isSound)
    return (
      <NotificationBanner type="success" title="The record is sound">
        <p className="govuk-notification-banner__heading">
          {countWords(checked)} were read. {agreementWords(checked.histories)}
        </p>
        <LastEntry checked={checked} />
      </NotificationBanner>
    );
  return (
    <div role="alert">
      <NotificationBanner title="The record is not sound">
        <p className="govuk-notification-banner__heading">
          {countWords(checked)} were read, and something does not agree. Tell whoever runs the installation, and change
          nothing until they have looked.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {checked.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
        <LastEntry checked={checked} />
      </NotificationBanner>
    </div>
  );
}

function LastEntry({ checked: { head } }: VerdictProps) {
  return (
    <p className="govuk-body">
      Last entry: <span className="app-check-sum">{head}</span>. Printed on paper, it proves later that nothing before
      it was altered.
    </p>
  );
}

function countWords({ entries }: Checked): string {
  return `${entries.toLocaleString('en-GB')} ${entries === 1 ? 'entry' : 'entries'}`;
}
