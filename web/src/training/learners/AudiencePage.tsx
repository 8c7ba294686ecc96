import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import type { AudienceReply, AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { audienceNames, isAudience } from '@due-regard/shared/training/learners/audience.ts';
import { notYetKnownWords } from '@due-regard/shared/training/learners/not-yet-known.ts';
import { queryOf } from '../../api.ts';
import { TextLink } from '../../design-system/Anchor.tsx';
import { AsAt } from '../../design-system/AsAt.tsx';
import { Asked } from '../../design-system/Asked.tsx';
import { Empty } from '../../design-system/Empty.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { audienceFiles } from '../../measure/downloads.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { crumbsTo } from '../crumbs.ts';
import { Duty } from '../Duty.tsx';
import { FileLinks } from '../../design-system/FileLinks.tsx';
import { AudienceFigure } from '../../measure/AudienceFigure.tsx';
import { basisOf, PrintedOrigin } from '../../measure/AudienceOrigin.tsx';
import { AudiencesCard } from './AudiencesCard.tsx';
import { AudienceTrend } from './AudienceTrendCard.tsx';
import { audienceSentence, isCounted } from '../../measure/audience-words.ts';
import { CoursesTaken } from './CoursesTaken.tsx';
import { Excess } from './Excess.tsx';
import { LeftOut } from './LeftOut.tsx';
import { KnownThen } from './KnownThen.tsx';
import { ServicesTable } from './ServicesTable.tsx';
import { servicesMessage } from './services-message.ts';
import { Workforce } from './Workforce.tsx';

/** One audience: its services, courses and trend. */
export function AudiencePage() {
  const { authority, dates, may } = useHere();
  const { audience = '' } = useParams();
  const question = useQuery({
    ...queryOf(audienceApi.audiences, { params: { authority }, query: dates }),
    enabled: may(audienceApi.audiences),
  });
  return (
    <Page
      title={isAudience(audience) ? `${audienceNames[audience]} trained` : 'People trained'}
      section="Training"
      breadcrumbs={crumbsTo(authority, ['People trained', 'people'])}
      asAt={question.data && <AsAt {...question.data.provenance} registerKnownFrom={null} />}
    >
      <Allowed to={audienceApi.audiences}>
        <Asked question={question} words="Loading the figures">
          {(reply) => {
            const row = reply.audiences.find((one) => one.audience === audience);
            return row === undefined ? (
              <NothingKnown audience={audience} reply={reply} />
            ) : (
              <Audience row={row} reply={reply} />
            );
          }}
        </Asked>
      </Allowed>
    </Page>
  );
}

function NothingKnown({ audience, reply }: { readonly audience: string; readonly reply: AudiencesReply }) {
  const { authority } = useHere();
  const later = reply.notYetKnown.find((one) => one.audience === audience);
  return (
    <Empty
      why={
        later === undefined ? 'Nothing is known of these people’s own training at this date.' : notYetKnownWords(later)
      }
      next={<TextLink href={`/${authority}/training/people`}>See of whom something is known</TextLink>}
    />
  );
}

interface AudienceProps {
  readonly row: AudienceReply;
  readonly reply: AudiencesReply;
}

function Audience({ row, reply }: AudienceProps) {
  const files = audienceFiles(useHere());
  const basis = basisOf([row], reply);
  return (
    <>
      {reply.knownAt !== null && <KnownThen knownAt={reply.knownAt} />}
      <p className="govuk-body-l">{audienceSentence(row)}</p>
      <LeftOut leftOut={reply.leftOut} />
      <Workforce rows={[row]} />
      <Asks row={row} />
      <Excess rows={[row]} />
      <div className="app-figures">
        <AudienceFigure row={row} reply={reply} />
      </div>
      {row.organisations.filter(({ counts }) => isCounted(counts)).length > 1 && (
        <AudiencesCard
          message={servicesMessage(row.organisations)}
          rowHeading="Service or organisation"
          rows={[{ name: 'All', counts: row.counts }, ...row.organisations]}
          basis={basis}
          downloads={files}
        />
      )}
      <ServicesTable row={row} provenance={reply.provenance} />
      <CoursesTaken row={row} provenance={reply.provenance} />
      <AudienceTrend rows={[row]} basis={basis} />
      <FileLinks heading="Download these figures" files={files} />
      <PrintedOrigin basis={basis} />
    </>
  );
}

/** What is asked of them, and for which duty. */
function Asks({ row: { duty, validity } }: { readonly row: AudienceReply }) {
  const { authority } = useHere();
  return (
    <p className="govuk-body">
      {duty !== null && (
        <>
          Duty it serves: <Duty reference={duty} />{' '}
        </>
      )}
      {validity !== null && `Training ${validity}. `}
      <TextLink href={`/${authority}/training/requirements`}>What is asked of whom</TextLink>
    </p>
  );
}
