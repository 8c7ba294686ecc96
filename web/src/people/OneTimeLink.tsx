import { useState } from 'react';
import { Button } from '../design-system/Button.tsx';
import { londonTimeWords } from '../design-system/london-day.ts';
import { NotificationBanner } from '../design-system/NotificationBanner.tsx';

export interface OneTimeLinkProps {
  /** "Invitation for A Person" */
  readonly title: string;
  readonly link: string;
  readonly expiresAt: string;
}

/** A link that sets a password, shown this once. */
export function OneTimeLink({ title, link, expiresAt }: OneTimeLinkProps) {
  const [answer, setAnswer] = useState('');
  function copy(): void {
    navigator.clipboard.writeText(link).then(
      () => setAnswer('Link copied'),
      () => setAnswer('Your browser does not allow copying: mark the link and copy it by hand'),
    );
  }
  return (
    <NotificationBanner type="success" title={title}>
      <p className="govuk-notification-banner__heading">This link is shown once</p>
      <p className="app-one-time-link">{link}</p>
      <Button type="button" variant="secondary" onClick={copy}>
        Copy the link
      </Button>{' '}
      <output>{answer}</output>
      <p className="govuk-body">
        Hand it over by a way you trust: in person, or in a message to an address you know to be theirs. Whoever opens
        it first sets the password. It works once, until {londonTimeWords(expiresAt)}; nobody can look it up again, but
        you can make another.
      </p>
    </NotificationBanner>
  );
}
