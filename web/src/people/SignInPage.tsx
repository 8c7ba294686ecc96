import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { NotificationBanner } from '../design-system/NotificationBanner.tsx';
import { Page } from '../design-system/Page.tsx';
import { InsetText } from '../design-system/Blocks.tsx';
import { about } from '../site.ts';
import { returnAddress } from './return-address.ts';
import { presence } from './session.ts';
import { SignInForm } from './SignInForm.tsx';

export function SignInPage() {
  const { search } = useLocation();
  const { data } = useQuery(presence);
  const site = useQuery(about).data;
  if (data !== undefined && data.person !== null && !data.hasEnded)
    return <Navigate to={returnAddress(search, window.location.origin)} replace />;
  return (
    <Page title="Sign in">
      {new URLSearchParams(search).has('left') && (
        <NotificationBanner type="success">You have signed out</NotificationBanner>
      )}
      {site?.isSetUpOpen === true && <WaitsToBeSetUp />}
      <SignInForm />
      <p className="govuk-body">
        No account, or forgotten the password? An administrator of your council makes you a link with which you set a
        new one.
      </p>
      {site?.hasDemonstration === true && (
        <p className="govuk-body">
          The accounts of the demonstration and their passwords were printed once, where the program was started.
        </p>
      )}
    </Page>
  );
}

function WaitsToBeSetUp() {
  return (
    <InsetText>
      Nobody has an account here yet. Open the one-time link that was printed where the program was started; it makes
      your council and your account.
    </InsetText>
  );
}
