import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import { counted } from '@due-regard/shared/measure/words.ts';
import { agencyApi } from '@due-regard/shared/plans/agency-api.ts';
import { fileAddress, queryOf } from '../../api.ts';
import type { ReplyOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { InsetText } from '../../design-system/Blocks.tsx';
import { Page } from '../../design-system/Page.tsx';
import { SummaryList } from '../../design-system/SummaryList.tsx';
import { useHere } from '../../here.ts';
import { places } from '../../places.ts';
import { planCrumbs } from '../PlansPages.tsx';
import { formatNames } from './format-names.ts';

type Request = ReplyOf<typeof agencyApi.request>;

/** One request: its file to take away, and what of it was answered. */
export function AgencyRequestPage() {
  const { authority } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(agencyApi.request, { params: { authority, id } }));
  const { data } = question;
  return (
    <Page
      title={data === undefined ? 'Request to an agency' : `Actions of ${data.agency}`}
      section="Action plans"
      breadcrumbs={planCrumbs(authority, ['Agencies', 'agencies'])}
    >
      <Asked question={question} words="Loading the request">
        {(request) => <OneRequest request={request} />}
      </Asked>
    </Page>
  );
}

function OneRequest({ request }: { readonly request: Request }) {
  const { authority } = useHere();
  const { requestId, sentOn, replyBy, asked, answered, daysLate } = request;
  const late = daysLate === 0 ? '' : `, ${counted(daysLate, ['day', 'days'])} late`;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Asked on', value: longDate(sentOn) },
          { key: 'Reply by', value: replyBy === null ? 'No day was given' : longDate(replyBy) },
          { key: 'Answered', value: `${String(answered)} of ${counted(asked, ['action', 'actions'])}${late}` },
        ]}
      />
      <h2 className="govuk-heading-m">The file to send</h2>
      <p className="govuk-body">
        It holds the rows of this agency as they were on that day, with five columns to fill in. Send it in your own
        way: nothing is sent from here.
      </p>
      <ul className="govuk-list">
        {downloadFormats.map((format) => (
          <li key={format}>
            <TextLink
              href={fileAddress(agencyApi.file, { params: { authority, id: requestId }, query: { format } })}
              download
            >
              Actions of {request.agency}, {formatNames[format]}
            </TextLink>
          </li>
        ))}
      </ul>
      <InsetText>
        When it comes back: <TextLink href={places.bring(authority, 'agency-reply')}>bring the reply</TextLink>. Some
        rows are enough; what is left blank stays not answered.
      </InsetText>
    </>
  );
}
