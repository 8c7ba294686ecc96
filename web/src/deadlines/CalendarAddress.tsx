import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { feedApi } from '@due-regard/shared/deadlines/api.ts';
import { call, queryOf } from '../api.ts';
import type { ApiProblem, ReplyOf } from '../api.ts';
import { Button, ButtonGroup } from '../design-system/Button.tsx';
import { Failed } from '../design-system/Failed.tsx';
import { NotificationBanner } from '../design-system/NotificationBanner.tsx';
import { useHere } from '../here.ts';

/** The address with which one's own calendar program subscribes: made, shown once, stopped. */
export function CalendarAddress() {
  const { authority } = useHere();
  const queries = useQueryClient();
  const feeds = useQuery(queryOf(feedApi.list, { params: { authority } }));
  const feed = feeds.data?.feeds[0];
  async function again(): Promise<void> {
    await queries.invalidateQueries({ queryKey: queryOf(feedApi.list, { params: { authority } }).queryKey });
  }
  const make = useMutation<ReplyOf<typeof feedApi.make>, ApiProblem>({
    mutationFn: async () => call(feedApi.make, { params: { authority } }),
    onSuccess: again,
  });
  const stop = useMutation<unknown, ApiProblem, string>({
    mutationFn: async (id) => call(feedApi.revoke, { params: { authority, id } }),
    onSuccess: async () => {
      make.reset();
      await again();
    },
  });
  const error = make.error ?? stop.error;
  return (
    <>
      <p className="govuk-body">
        {feed === undefined
          ? 'Your calendar program can also subscribe to all deadlines at an address of your own.'
          : `Your calendar program can subscribe at the address you made on ${longDate(feed.madeOn)}. It cannot be shown again.`}{' '}
        It shows what you may read here, stops when your roles end, and never holds anything about Channel.
      </p>
      {make.data !== undefined && feed?.feedId === make.data.feedId && <NewAddress link={make.data.link} />}
      {stop.isSuccess && feed === undefined && (
        <NotificationBanner type="success">Your calendar address has been stopped</NotificationBanner>
      )}
      {error !== null && error.kind !== 'sign-in-needed' && <Failed error={error} />}
      <ButtonGroup>
        <Button
          type="button"
          variant="secondary"
          onClick={() => make.mutate()}
          aria-disabled={make.isPending || undefined}
        >
          {feed === undefined ? 'Make an address' : 'Make another address and stop this one'}
        </Button>
        {feed !== undefined && (
          <Button type="button" variant="secondary" onClick={() => stop.mutate(feed.feedId)}>
            Stop the address
          </Button>
        )}
      </ButtonGroup>
    </>
  );
}

function NewAddress({ link }: { readonly link: string }) {
  const [answer, setAnswer] = useState('');
  function copy(): void {
    navigator.clipboard.writeText(link).then(
      () => setAnswer('Address copied'),
      () => setAnswer('Your browser does not allow copying: mark the address and copy it by hand'),
    );
  }
  return (
    <NotificationBanner type="success" title="Your calendar address">
      <p className="govuk-notification-banner__heading">This address is shown once</p>
      <p className="app-one-time-link">{link}</p>
      <Button type="button" variant="secondary" onClick={copy}>
        Copy the address
      </Button>{' '}
      <output>{answer}</output>
      <p className="govuk-body">
        Give it to your calendar program as a calendar to subscribe to. Whoever has it reads what you read: share it
        with nobody, and stop it when it may have been seen.
      </p>
    </NotificationBanner>
  );
}
