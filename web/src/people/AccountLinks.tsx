import { useMutation } from '@tanstack/react-query';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { ApiProblem } from '../api.ts';
import { call } from '../api.ts';
import { Anchor } from '../design-system/Anchor.tsx';
import { leave } from '../design-system/unsaved.ts';

/** Who is here, their account, their other councils, and the way out. */
export function AccountLinks({ person }: { readonly person: PersonReply }) {
  const signOut = useMutation<unknown, ApiProblem>({
    mutationFn: async () => call(sessionApi.signOut, {}),
    // A page loaded afresh knows nothing of what the one before it showed.
    onSuccess: () => window.location.assign('/sign-in?left=yes'),
  });
  return (
    <nav className="app-account" aria-label="Your account">
      <ul className="app-account__list">
        <li>
          <Anchor className="app-account__link" href="/account" keepsDate={false}>
            <span className="govuk-visually-hidden">Your account: </span>
            {person.name}
          </Anchor>
        </li>
        {person.authorities.length > 1 && (
          <li>
            <Anchor className="app-account__link" href="/" keepsDate={false}>
              Change council
            </Anchor>
          </li>
        )}
        <li>
          <button type="button" className="app-account__link" onClick={() => leave(signOut.mutate)}>
            Sign out
          </button>
        </li>
      </ul>
      {signOut.isError && (
        <p role="alert">You are still signed in: the server could not be reached. Try again in a minute.</p>
      )}
    </nav>
  );
}
