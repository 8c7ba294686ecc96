import { useEffect, useRef, useState } from 'react';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import { SignInForm } from './SignInForm.tsx';

/** Over the page on which a session ended: nothing typed below it is lost. */
export function SignInAgain({ person }: { readonly person: PersonReply }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => heading.current?.focus(), []);
  function goBack(): void {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else document.getElementById('main-content')?.focus();
  }
  return (
    <div className="govuk-width-container">
      <section className="app-sign-in-again" aria-labelledby="sign-in-again">
        <h2 className="govuk-heading-m" id="sign-in-again" tabIndex={-1} ref={heading}>
          Your session has ended: sign in again
        </h2>
        <p className="govuk-body">
          Sessions end after {person.session.idleMinutes} minutes without a request, at the end of a working day, and
          when your roles or your password change. What you typed on this page is still below; it has not been saved.
          Sign in, then save again.
        </p>
        <SignInForm email={person.email} onSignedIn={goBack} />
      </section>
    </div>
  );
}
