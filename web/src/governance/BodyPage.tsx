import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound } from '@due-regard/shared/governance/api.ts';
import { bodyKindNames } from '@due-regard/shared/governance/body.ts';
import { queryOf } from '../api.ts';
import { ButtonGroup, ButtonLink } from '../design-system/Button.tsx';
import { useHere } from '../here.ts';
import { InRegisters } from '../registers/entries/InRegisters.tsx';
import { RegisterHistory } from '../registers/RegisterHistory.tsx';
import { awayWords } from '../registers/register-words.ts';
import { ThingPage } from '../registers/ThingPage.tsx';
import { AboutIt, sourceLink, Standing } from '../registers/ThingParts.tsx';
import type { Fact } from '../registers/ThingParts.tsx';
import { bodyFieldNames, bodySentence, standingTags } from './body-words.ts';
import { Meetings } from './Meetings.tsx';

/** One board, committee or group: its meetings, what is due, its history. */
export function BodyPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const found = useQuery(queryOf(governanceApi.find, { params: { authority, id }, query: dates }));
  return (
    <ThingPage
      question={found}
      nameOf={({ name, kind }) => ({ title: name, kind: bodyKindNames[kind] })}
      unnamed="Board, committee or group"
      section="Governance"
      way={[['Boards, committees and groups', 'bodies']]}
    >
      {(body) => <Whole body={body} />}
    </ThingPage>
  );
}

function Whole({ body }: { readonly body: BodyFound }) {
  const { authority, may } = useHere();
  const own = `/${authority}/bodies/${body.bodyId}`;
  return (
    <>
      <Standing tag={standingTags[body.standing]} sentence={bodySentence(body, body.dates.asAt)} />
      {may(governanceApi.change) && (
        <ButtonGroup>
          <ButtonLink href={`${own}/meetings/new`}>Add a meeting</ButtonLink>
          <ButtonLink href={`${own}/change`} variant="secondary">
            {body.standing === 'end-passed' ? 'Say that it ended, or change it' : 'Change or correct'}
          </ButtonLink>
        </ButtonGroup>
      )}
      <Meetings body={body} own={own} />
      <InRegisters
        id={body.bodyId}
        partsOf="meeting"
        part={body.meetings.find(({ state }) => state === 'held')?.meetingId}
      />
      <AboutIt facts={factsOf(body)} />
      <RegisterHistory
        steps={body.history}
        fieldNames={bodyFieldNames}
        withdrawAt={may(governanceApi.withdraw) ? (factId) => `${own}/withdraw/${factId}` : undefined}
      />
    </>
  );
}

function factsOf(body: BodyFound): readonly Fact[] {
  const { link, purpose, publication } = body;
  return [
    { key: 'Purpose', value: purpose },
    { key: 'Terms of reference', value: termsWords(body) },
    { key: 'Its page', value: sourceLink(link) },
    { key: 'Who may read it', value: publicationNames[publication] },
  ];
}

function termsWords({ termsReviewDue, isTermsReviewOverdue, dates }: BodyFound): string {
  if (termsReviewDue === null) return 'No day is set for their review';
  const day = `${longDate(termsReviewDue)}, ${awayWords(termsReviewDue, dates.asAt)}`;
  return isTermsReviewOverdue ? `Review overdue: it was due by ${day}` : `To be reviewed by ${day}`;
}
