import { longDate } from '@due-regard/shared/calendar/words.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { evidenceKindNames } from '@due-regard/shared/evidence/evidence.ts';
import { call } from '../api.ts';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { OneEvidence } from './OneEvidence.tsx';

export function WithdrawEvidencePage() {
  const { authority } = useHere();
  return (
    <OneEvidence title="Withdraw evidence">
      {({ evidenceId, title, kind, datedOn }, back) => (
        <>
          <SummaryList
            rows={[
              { key: 'Evidence', value: title },
              { key: 'Kind', value: evidenceKindNames[kind] },
              { key: 'Of', value: longDate(datedOn) },
            ]}
          />
          <WithdrawForm
            send={(reason) => call(evidenceApi.withdraw, { params: { authority, id: evidenceId }, body: { reason } })}
            back={back}
            said={`${title}: withdrawn`}
            submit="Withdraw the evidence"
          />
        </>
      )}
    </OneEvidence>
  );
}
