import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { useHere } from '../here.ts';
import { dutyCrumbs } from './DutyPages.tsx';
import { standingTag } from './duty-words.ts';
import { EvidenceSection } from './EvidenceSection.tsx';
import { ObligationFacts } from './ObligationFacts.tsx';
import { ArrangementHistory, Texts } from './ObligationHistory.tsx';
import { ActionsFor, Assessments, DoneDays } from './ObligationLogs.tsx';
import { ObligationWays } from './ObligationWays.tsx';

/** One obligation: what it asks, whose it is, what it was found to be and what shows it. */
export function ObligationPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(dutyApi.find, { params: { authority, id }, query: dates }));
  const { data } = question;
  return (
    <Page
      title={data?.obligation.title ?? 'Obligation'}
      section="Duty"
      caption={data && `${data.obligation.obligationId} · ${data.obligation.theme}`}
      breadcrumbs={dutyCrumbs(authority)}
      asAt={data && <AsAt {...data.dates} />}
    >
      <Asked question={question} words="Loading the obligation">
        {(found) => <Obligation found={found} />}
      </Asked>
    </Page>
  );
}

function Obligation({ found }: { readonly found: ObligationFound }) {
  const { obligation, askedUntil } = found;
  const { label, colour } = standingTag(obligation.standing);
  return (
    <>
      {askedUntil !== null && (
        <div className="govuk-inset-text">
          It has not been asked since {longDate(askedUntil)}. This is how it stood then.
        </div>
      )}
      <p className="govuk-body-l">{obligation.question}</p>
      <p className="govuk-body">
        <Tag colour={colour}>{label}</Tag>
        {obligation.isMetWithoutEvidence && ' Said to be met without evidence on record.'}
        {obligation.assessment?.isOfEarlierWords === true &&
          ` Found before its present words of ${longDate(obligation.validFrom)}: look at it again.`}
      </p>
      {askedUntil === null && <ObligationWays found={found} />}
      <ObligationFacts found={found} />
      <Assessments found={found} />
      <EvidenceSection found={found} />
      <DoneDays found={found} />
      <ActionsFor found={found} />
      <ArrangementHistory history={found.history} />
      <Texts texts={found.texts} />
    </>
  );
}
