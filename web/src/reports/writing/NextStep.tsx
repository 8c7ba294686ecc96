import { useState } from 'react';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import { Button, ButtonGroup } from '../../design-system/Button.tsx';
import { hasUnsaved } from '../../design-system/unsaved.ts';
import { useHere } from '../../here.ts';
import { Confirmed } from './Confirmed.tsx';
import { FindFitForm } from './FindFitForm.tsx';
import { IssueForm } from './IssueForm.tsx';
import { nextStepWords, notApprovedWords, waysOn } from './next-step-words.ts';
import type { WayOn } from './next-step-words.ts';
import { SendBackForm } from './SendBackForm.tsx';
import type { WrittenReportProps } from './WrittenReport.tsx';

/** Where the report stands, and the buttons that take it further, for those who may. */
export function NextStep(props: WrittenReportProps) {
  const { report } = props;
  const { may } = useHere();
  const isWriter = may(reportApi.findFit);
  return (
    <>
      <p className="govuk-body-l">{nextStepWords(report)}</p>
      {report.standing === 'reviewed' && report.notApproved !== null && (
        <p className="govuk-body">{notApprovedWords[report.notApproved]}</p>
      )}
      {isWriter && report.standing !== 'draft' && (
        <p className="govuk-body">Saving words below makes it a draft again: it then has to be reviewed anew.</p>
      )}
      {isWriter && <Ways key={report.standing} {...props} />}
    </>
  );
}

/** The buttons; once one is pressed, what it does and the way to confirm it. */
function Ways(props: WrittenReportProps) {
  const { report } = props;
  const [open, setOpen] = useState<WayOn | 'unsaved'>();
  if (open !== undefined && open !== 'unsaved')
    return (
      <Confirmed title={askWords[open]}>
        <Way {...props} way={open} close={() => setOpen(undefined)} />
      </Confirmed>
    );
  return (
    <>
      <ButtonGroup>
        {waysOn(report).map((way) => (
          <Button
            key={way}
            type="button"
            variant={way === 'send-back' ? 'secondary' : undefined}
            onClick={() => setOpen(hasUnsaved() ? 'unsaved' : way)}
          >
            {askWords[way]}
          </Button>
        ))}
      </ButtonGroup>
      {open === 'unsaved' && (
        <p className="govuk-error-message" role="alert">
          Something typed below is not saved. Save it first: nobody finds fit what is not there to read.
        </p>
      )}
    </>
  );
}

const askWords: Readonly<Record<WayOn, string>> = {
  reviewed: 'I have reviewed it',
  approved: 'Approve it',
  issue: 'Issue it',
  'send-back': 'Send it back',
};

interface WayProps extends WrittenReportProps {
  readonly way: WayOn;
  readonly close: () => void;
}

function Way({ way, ...props }: WayProps) {
  if (way === 'issue') return <IssueForm {...props} />;
  return way === 'send-back' ? <SendBackForm {...props} /> : <FindFitForm {...props} step={way} />;
}
