import { useQuery } from '@tanstack/react-query';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import type { AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { notYetKnownWords } from '@due-regard/shared/training/learners/not-yet-known.ts';
import { unheardCaveats } from '@due-regard/shared/training/learners/unheard.ts';
import { staffReleaseApi } from '@due-regard/shared/training/release/release-api.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { audienceFiles } from '../../measure/downloads.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { crumbsTo } from '../crumbs.ts';
import { FileLinks } from '../../design-system/FileLinks.tsx';
import { WhoChanged } from '../../journal/WhoChanged.tsx';
import { TrainingPages } from '../TrainingPages.tsx';
import { AudienceFigure } from '../../measure/AudienceFigure.tsx';
import { basisOf, PrintedOrigin } from '../../measure/AudienceOrigin.tsx';
import { AudiencesCard } from './AudiencesCard.tsx';
import { AudienceTrend } from './AudienceTrendCard.tsx';
import { audienceSentence, audiencesMessage } from '../../measure/audience-words.ts';
import { DutyTable } from './DutyTable.tsx';
import { Excess } from './Excess.tsx';
import { KnownThen } from './KnownThen.tsx';
import { LeftOut } from './LeftOut.tsx';
import { NobodyYet } from './NobodyYet.tsx';
import { Workforce } from './Workforce.tsx';

/** People's own training, audience by audience. */
export function AudiencesPage() {
  const { authority, dates, may } = useHere();
  const question = useQuery({
    ...queryOf(audienceApi.audiences, { params: { authority }, query: dates }),
    enabled: may(audienceApi.audiences),
  });
  return (
    <Page
      title="People trained"
      section="Training"
      breadcrumbs={crumbsTo(authority)}
      asAt={question.data && <AsAt {...question.data.provenance} registerKnownFrom={null} />}
    >
      <TrainingPages />
      <Allowed to={audienceApi.audiences}>
        <Asked question={question} words="Loading the figures">
          {(reply) => (reply.audiences.length === 0 ? <Nobody reply={reply} /> : <Audiences reply={reply} />)}
        </Asked>
      </Allowed>
    </Page>
  );
}

interface AudiencesProps {
  readonly reply: AudiencesReply;
}

function Nobody({ reply: { knownAt, leftOut, notYetKnown } }: AudiencesProps) {
  return (
    <>
      {knownAt !== null && <KnownThen knownAt={knownAt} />}
      <NotYetKnown notYetKnown={notYetKnown} />
      {notYetKnown.length === 0 && <NobodyYet />}
      <LeftOut leftOut={leftOut} />
    </>
  );
}

/** Whom a later list of staff tells of, and no list of this day: in no figure, and not nought. */
function NotYetKnown({ notYetKnown }: Pick<AudiencesReply, 'notYetKnown'>) {
  return notYetKnown.map((one) => (
    <p className="govuk-body" key={one.audience}>
      {notYetKnownWords(one)}
    </p>
  ));
}

function Audiences({ reply }: AudiencesProps) {
  const here = useHere();
  const { audiences, byDuty, knownAt, leftOut, notYetKnown, unheard } = reply;
  const basis = basisOf(audiences, reply);
  const files = audienceFiles(here);
  const largest = audiences.toSorted((a, b) => (b.counts.posts ?? 0) - (a.counts.posts ?? 0));
  return (
    <>
      {knownAt !== null && <KnownThen knownAt={knownAt} />}
      {audiences.map((row) => (
        <p className="govuk-body-l" key={row.audience}>
          {audienceSentence(row)}
        </p>
      ))}
      <LeftOut leftOut={leftOut} />
      <NotYetKnown notYetKnown={notYetKnown} />
      {unheardCaveats(unheard).map((words) => (
        <p className="govuk-body" key={words}>
          {words}
        </p>
      ))}
      <Workforce rows={audiences} />
      <Excess rows={audiences} />
      <ul className="govuk-list" aria-label="Each by itself">
        {audiences.map(({ audience, name }) => (
          <li key={audience}>
            <TextLink href={`/${here.authority}/training/people/${audience}`}>
              {name}: services, courses and trend
            </TextLink>
          </li>
        ))}
      </ul>
      <div className="app-figures">
        {audiences.map((row) => (
          <AudienceFigure key={row.audience} row={row} reply={reply} />
        ))}
      </div>
      <AudiencesCard
        message={audiencesMessage(audiences)}
        rowHeading="Audience"
        rows={audiences}
        basis={basis}
        downloads={files}
      />
      <AudienceTrend rows={largest} basis={basis} />
      <DutyTable rows={byDuty} provenance={reply.provenance} />
      <FileLinks heading="Download these figures" files={files} />
      <WhoChanged figure="people" />
      {here.may(staffReleaseApi.release) && (
        <p className="govuk-body">
          For whoever asks for figures, with small counts withheld:{' '}
          <TextLink href={`/${here.authority}/releases/new`}>Figures about training to give away</TextLink>
        </p>
      )}
      <PrintedOrigin basis={basis} />
    </>
  );
}
