import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound } from '@due-regard/shared/governance/api.ts';
import { bodyKindNames } from '@due-regard/shared/governance/body.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { ButtonGroup, ButtonLink } from '../design-system/Button.tsx';
import { Page } from '../design-system/Page.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { crumbsTo } from '../registers/crumbs.ts';
import { RegisterHistory } from '../registers/RegisterHistory.tsx';
import { awayWords } from '../registers/register-words.ts';
import { bodyFieldNames, bodySentence, standingTags } from './body-words.ts';
import { Meetings } from './Meetings.tsx';

/** One board, committee or group: its meetings, what is due, its history. */
export function BodyPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const found = useQuery(queryOf(governanceApi.find, { params: { authority, id }, query: dates }));
  return (
    <Page
      title={found.data?.name ?? 'Board, committee or group'}
      section="Governance"
      caption={found.data && bodyKindNames[found.data.kind]}
      breadcrumbs={crumbsTo(authority, ['Boards, committees and groups', 'bodies'])}
      asAt={found.data && <AsAt {...found.data.dates} />}
    >
      <Asked question={found} words="Loading the body">
        {(body) => <Whole body={body} />}
      </Asked>
    </Page>
  );
}

interface OfBody {
  readonly body: BodyFound;
}

function Whole({ body }: OfBody) {
  const { authority, may } = useHere();
  const tag = standingTags[body.standing];
  const own = `/${authority}/bodies/${body.bodyId}`;
  return (
    <>
      <p>
        <Tag colour={tag.colour}>{tag.label}</Tag>
      </p>
      <p className="govuk-body-l">{bodySentence(body, body.dates.asAt)}</p>
      {may(governanceApi.change) && (
        <ButtonGroup>
          <ButtonLink href={`${own}/meetings/new`}>Add a meeting</ButtonLink>
          <ButtonLink href={`${own}/change`} variant="secondary">
            Change or correct
          </ButtonLink>
        </ButtonGroup>
      )}
      <Meetings body={body} own={own} />
      <Facts body={body} />
      <RegisterHistory
        steps={body.history}
        fieldNames={bodyFieldNames}
        withdrawAt={may(governanceApi.withdraw) ? (factId) => `${own}/withdraw/${factId}` : undefined}
      />
    </>
  );
}

function Facts({ body }: OfBody) {
  const { link, purpose, publication } = body;
  const source =
    link === null ? null : (
      <a className="govuk-link" href={link} rel="noreferrer">
        {link}
      </a>
    );
  const rows = [
    { key: 'Purpose', value: purpose },
    { key: 'Terms of reference', value: termsWords(body) },
    { key: 'Its page', value: source },
    { key: 'Who may read it', value: publicationNames[publication] },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        About it
      </h2>
      <SummaryList rows={rows.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]))} />
    </section>
  );
}

function termsWords({ termsReviewDue, isTermsReviewOverdue, dates }: BodyFound): string {
  if (termsReviewDue === null) return 'No day is set for their review';
  const day = `${longDate(termsReviewDue)}, ${awayWords(termsReviewDue, dates.asAt)}`;
  return isTermsReviewOverdue ? `Review overdue: it was due by ${day}` : `To be reviewed by ${day}`;
}
