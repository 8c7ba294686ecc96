import { capital } from '@due-regard/shared/measure/words.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { registerApi } from '@due-regard/shared/registers/api.ts';
import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { queryOf } from '../../api.ts';
import { Asked } from '../../design-system/Asked.tsx';
import { Page } from '../../design-system/Page.tsx';
import { useHere } from '../../here.ts';
import { Allowed } from '../../people/Allowed.tsx';
import { crumbsTo, wayInto } from '../crumbs.ts';

interface EntryFormPageProps {
  readonly register: Register;
  readonly title: string;
  readonly to: { readonly allow: Allow };
  readonly children: (entry: EntryFound, own: string) => ReactNode;
}

/** A page with a form about one entry, which the address names. */
export function EntryFormPage({ register, title, to, children }: EntryFormPageProps) {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const params = { authority, register: register.code, id };
  const found = useQuery(queryOf(registerApi.find, { params, query: dates }));
  const path = `registers/${register.code}`;
  const name = found.data?.name ?? capital(register.thing);
  return (
    <Page
      title={title}
      section={register.title}
      caption={found.data?.name}
      breadcrumbs={crumbsTo(authority, ...wayInto(register), [name, `${path}/${id}`])}
    >
      <Allowed to={to}>
        <Asked question={found} words="Loading the page">
          {(entry) => children(entry, `/${authority}/${path}/${id}`)}
        </Asked>
      </Allowed>
    </Page>
  );
}
