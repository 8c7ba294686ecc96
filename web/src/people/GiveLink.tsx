import { useMutation } from '@tanstack/react-query';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import type { ListedPerson } from '@due-regard/shared/people/api.ts';
import { call } from '../api.ts';
import type { ApiProblem, ReplyOf } from '../api.ts';
import { Button } from '../design-system/Button.tsx';
import { Failed } from '../design-system/Failed.tsx';
import { useHere } from '../here.ts';
import { OneTimeLink } from './OneTimeLink.tsx';

/** A new link for somebody who lost the first, or forgot the password. */
export function GiveLink({ person: { userId, name, hasJoined } }: { readonly person: ListedPerson }) {
  const { authority } = useHere();
  const { mutate, data, error, isPending } = useMutation<ReplyOf<typeof peopleApi.resetLink>, ApiProblem>({
    mutationFn: async () => call(peopleApi.resetLink, { params: { authority, userId } }),
  });
  return (
    <>
      <h2 className="govuk-heading-m">{hasJoined ? 'New password' : 'New invitation'}</h2>
      <p className="govuk-body">
        {hasJoined
          ? 'Make a link with which they set a new password. Until they use it, the old one works.'
          : 'They have not joined yet. A new link takes the place of the one they were given.'}
      </p>
      {data !== undefined && (
        <OneTimeLink
          key={data.link}
          title={hasJoined ? `New password for ${name}` : `Invitation for ${name}`}
          {...data}
        />
      )}
      {error !== null && error.kind !== 'sign-in-needed' && <Failed error={error} />}
      <Button type="button" variant="secondary" onClick={() => mutate()} aria-disabled={isPending || undefined}>
        {data === undefined ? 'Make a link' : 'Make another link'}
      </Button>
    </>
  );
}
