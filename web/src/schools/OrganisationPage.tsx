import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { kindNames } from '@due-regard/shared/schools/kind-words.ts';
import { organisationApi } from '@due-regard/shared/schools/api.ts';
import type { OrganisationReply } from '@due-regard/shared/schools/api.ts';
import { queryOf } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { InRegisters } from '../registers/entries/InRegisters.tsx';
import { schoolCrumbs } from './crumbs.ts';
import { History } from './History.tsx';
import { OrganisationActions } from './OrganisationActions.tsx';
import { OrganisationFacts } from './OrganisationFacts.tsx';
import { Relatives } from './Relatives.tsx';
import { sendsTotals } from './sends-totals.ts';
import { Standing } from './Standing.tsx';
import { Told } from './Told.tsx';
import { TotalsSent } from './TotalsSent.tsx';

/** One school or service: what it is, where it stands, what it told the council, where it came from. */
export function OrganisationPage() {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(organisationApi.find, { params: { authority, id }, query: dates }));
  const { data } = question;
  return (
    <Page
      title={data?.name ?? 'School or service'}
      section="Schools and services"
      breadcrumbs={schoolCrumbs(authority)}
      caption={data && (data.typeName ?? kindNames[data.kind])}
      asAt={data && <AsAt {...data.provenance} />}
    >
      <Asked question={question} words="Loading the school">
        {(reply) => <Organisation reply={reply} />}
      </Asked>
    </Page>
  );
}

function Organisation({ reply }: { readonly reply: OrganisationReply }) {
  return (
    <>
      <OrganisationActions organisation={reply} />
      {reply.kind === 'school' && <Standing organisation={reply} />}
      <OrganisationFacts organisation={reply} />
      {sendsTotals.has(reply.kind) ? <TotalsSent organisation={reply} /> : <Told organisation={reply} />}
      <InRegisters id={reply.organisationId} partsOf="organisation" />
      <Relatives organisation={reply} />
      <History organisation={reply} />
    </>
  );
}
