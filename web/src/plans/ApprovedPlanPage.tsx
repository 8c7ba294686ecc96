import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { queryOf } from '../api.ts';
import type { ReplyOf } from '../api.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { withheldWords } from './action-filters.ts';
import { ObjectiveSections } from './ObjectiveSections.tsx';
import { planCrumbs } from './PlansPages.tsx';

type Approved = ReplyOf<typeof planApi.approved>;

/** A plan as a body approved it, in the words of then. */
export function ApprovedPlanPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(planApi.approved, { params: { authority, id } }));
  const { data } = question;
  return (
    <Page
      title={data === undefined ? 'Plan as approved' : `${data.plan.name}: ${data.label}`}
      section="Action plans"
      breadcrumbs={planCrumbs(authority)}
    >
      <Asked question={question} words="Loading the version">
        {(reply) => <Version reply={reply} />}
      </Asked>
    </Page>
  );
}

function Version({ reply }: { readonly reply: Approved }) {
  const { authority } = useHere();
  const { plan, bodyName, approvedOn, note, withheld } = reply;
  return (
    <>
      <InsetText>
        <p>
          Approved on {longDate(approvedOn)}
          {bodyName !== null && ` by ${bodyName}`}. This is what had been recorded by then: what was changed or
          corrected since is not in it.
        </p>
        <TextLink href={`/${authority}/plans/${plan.planId}`}>The plan as it stands</TextLink>
      </InsetText>
      {note !== null && <p className="govuk-body">{note}</p>}
      {withheld > 0 && <p className="govuk-body">Of its actions, {withheldWords(withheld)}.</p>}
      <ObjectiveSections reply={reply} isVersion />
    </>
  );
}
