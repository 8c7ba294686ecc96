import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { Failed } from '../design-system/Failed.tsx';
import { Loading } from '../design-system/Loading.tsx';
import { Page } from '../design-system/Page.tsx';
import { presence } from './session.ts';
import { signInAddress } from './return-address.ts';
import { SignInAgain } from './SignInAgain.tsx';
import { UnknownCouncilPage } from './UnknownCouncilPage.tsx';

/** A page for people who have signed in, and, where its address names a council, who hold a role there. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { authority } = useParams();
  const location = useLocation();
  const { data, error } = useQuery(presence);
  if (data === undefined)
    return (
      <Page title={error === null ? 'One moment' : 'This page could not be shown'}>
        {error === null ? <Loading words="Looking who is signed in" /> : <Failed error={error} hasHeading={false} />}
      </Page>
    );
  const { person, hasEnded } = data;
  if (person === null) return <Navigate to={signInAddress(location)} replace />;
  const isTheirs = authority === undefined || person.authorities.some(({ code }) => code === authority);
  return (
    <>
      {hasEnded && <SignInAgain person={person} />}
      {isTheirs ? children : <UnknownCouncilPage code={authority} />}
    </>
  );
}
