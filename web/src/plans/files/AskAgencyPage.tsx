import { useQuery } from '@tanstack/react-query';
import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import { queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { planCrumbs } from '../PlansPages.tsx';
import { AskAgencyForm } from './AskAgencyForm.tsx';

/** An agency that does not sign in is sent the rows of its own actions as a file. */
export function AskAgencyPage() {
  const { authority } = useHere();
  return (
    <Page
      title="Send an agency its actions"
      section="Action plans"
      breadcrumbs={planCrumbs(authority, ['Agencies', 'agencies'])}
    >
      <p className="govuk-body">
        A file is made with the actions that one agency leads, and nothing else: no notes of officers and no rows of
        others. It fills in how they stand and sends it back; you bring it under Imports. That it was asked is recorded
        when the file is made.
      </p>
      <Allowed to={agencyApi.ask}>
        <WithAgencies />
      </Allowed>
    </Page>
  );
}

function WithAgencies() {
  const { authority } = useHere();
  const question = useQuery(queryOf(agencyApi.open, { params: { authority } }));
  return (
    <Asked question={question} words="Loading the agencies">
      {(reply) =>
        reply.agencies.length === 0 ? (
          <Empty
            why="No open action names a lead agency."
            next="Name the agency that leads it on an action; its file can then be made here."
          />
        ) : (
          <AskAgencyForm open={reply} />
        )
      }
    </Asked>
  );
}
