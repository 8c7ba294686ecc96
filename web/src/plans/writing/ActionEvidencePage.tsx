import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { EvidenceForm } from '../../evidence/EvidenceForm.tsx';
import { ActionFormPage } from './ActionFormPage.tsx';
import type { ActionReply } from './ActionFormPage.tsx';
import { useBackTo } from './list-address.ts';

export function ActionEvidencePage() {
  return (
    <ActionFormPage
      title="Add evidence"
      to={evidenceApi.add}
      intro={
        <p className="govuk-body">
          Say where it is found: the document itself stays where it is kept. With evidence, what is said done counts as
          done.
        </p>
      }
    >
      {(reply) => <OfAction reply={reply} />}
    </ActionFormPage>
  );
}

function OfAction({ reply: { action, dates } }: { readonly reply: ActionReply }) {
  const back = useBackTo(action.actionId);
  return <EvidenceForm about="action" aboutId={action.actionId} name={action.title} back={back} today={dates.asAt} />;
}
