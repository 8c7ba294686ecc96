import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { ReportLine } from '@due-regard/shared/reports/api.ts';
import { call, queryOf } from '../api.ts';
import { useHere } from '../here.ts';
import { WithdrawForm } from '../WithdrawForm.tsx';
import { AskedDraft } from './AskedDraft.tsx';

/** Takes back a report that was begun by mistake. */
export function WithdrawReportPage() {
  return (
    <AskedDraft title="Withdraw the report" to={reportApi.withdraw}>
      {(report) => <Withdrawing report={report} />}
    </AskedDraft>
  );
}

function Withdrawing({ report: { reportId: id, title, publishBy, standing } }: { readonly report: ReportLine }) {
  const { authority } = useHere();
  return (
    <>
      <p className="govuk-body">
        “{title}” goes out of the list{publishBy !== null && ' and out of the calendar'}, with all that was written in
        it
        {standing !== 'draft' && ' and what others found of it'}. The record of changes keeps that it was there.
      </p>
      <WithdrawForm
        send={(reason) => call(reportApi.withdraw, { params: { authority, id }, body: { reason } })}
        back={`/${authority}/reports`}
        said={`${title} is withdrawn`}
        submit="Withdraw the report"
        gone={queryOf(reportApi.find, { params: { authority, id } }).queryKey}
      />
    </>
  );
}
