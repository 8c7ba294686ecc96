import { capital } from '@due-regard/shared/measure/words.ts';
import { use } from 'react';
import type { ReactNode } from 'react';
import { TextLink } from '../design-system/Anchor.tsx';
import { Page } from '../design-system/Page.tsx';
import { councilWords, SiteFacts } from '../site.ts';
import type { Site } from '../site.ts';
import { Contact } from './Contact.tsx';

export function PrivacyPage() {
  const site = use(SiteFacts);
  return (
    <Page title="Privacy">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body-l">
            {capital(councilWords(site))} uses this service to know how it carries out the Prevent duty: which schools
            have told it what about training, and what is due when. It is responsible for the data held here (the
            controller).
          </p>
          <Held />
          <Why />
          <HowLong />
          <Sharing />
          <Rights site={site} />
        </div>
      </div>
    </Page>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </>
  );
}

function Held() {
  return (
    <Section title="What is held">
      <p className="govuk-body">About people who sign in:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>name, work e-mail address and roles</li>
        <li>a password in a form from which it cannot be read back</li>
        <li>when they signed in and what they changed</li>
        <li>on which days they were mailed about what falls due, and whether they stopped these mails</li>
      </ul>
      <p className="govuk-body">About schools and other organisations:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>what the public register of schools says</li>
        <li>what they told the council: days of training, how many staff were trained, and of how many</li>
        <li>
          for the designated safeguarding lead: the days of training, of taking up the post and of leaving it. No name
          is held, but at one school this is still information about one person, and it is treated as such
        </li>
      </ul>
      <p className="govuk-body">About people whose training the council counts, such as its staff and its members:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>which course, whether it was completed and on which day, and the file and row that said so</li>
        <li>where somebody is in post, in which group (council staff, elected members) and from when to when</li>
        <li>
          in place of the number or address by which a learning system knows them, a code made from it with a secret
          key. Names and e-mail addresses are read past when a file is brought and never kept. The code tells nobody who
          it is, but with the key and the number it could be made again: it is still personal data, and is treated as
          such
        </li>
      </ul>
      <p className="govuk-body">
        The key lies in a file of its own beside the records, which only the service may read, and in none of their
        backups.
      </p>
      <p className="govuk-body">
        Nothing is held here about anybody referred to Prevent or Channel: no name, initials, date of birth, address,
        number or story. Texts that contain such details are refused.
      </p>
    </Section>
  );
}

function Why() {
  return (
    <Section title="Why, and on what basis">
      <p className="govuk-body">
        Section 26 of the Counter-Terrorism and Security Act 2015 asks councils and schools, among others, to have due
        regard to the need to prevent people from being drawn into terrorism. The council must be able to show how it
        does so. The legal basis is a task carried out in the public interest (Article 6(1)(e) of the UK GDPR).
      </p>
    </Section>
  );
}

function HowLong() {
  return (
    <Section title="How long it is kept">
      <ul className="govuk-list govuk-list--bullet">
        <li>a session ends when you sign out or stop using the service, and is then removed</li>
        <li>on which days you were mailed about what falls due is kept for 400 days</li>
        <li>your name and e-mail address are kept until an administrator removes your account</li>
        <li>
          what schools told the council, and the record of changes, are kept as long as the council’s retention schedule
          says; the record of changes holds numbers in place of names, so that removing your account removes you from it
        </li>
        <li>
          what learning systems and lists of staff say of people is kept as long as the retention schedule says. Who has
          left counts in no figure from the day of the next list of staff; undoing a file takes all that it brought out
          of every figure. If the key is destroyed, nobody can tell any more whose a record was
        </li>
        <li>backups are kept as long as the council’s backup schedule says, and are then overwritten</li>
      </ul>
    </Section>
  );
}

function Sharing() {
  return (
    <Section title="Who sees it">
      <p className="govuk-body">
        People of the council and its partners, each as far as their roles allow. Reports that the council issues hold
        totals; which school has or has not answered is never published. Nothing is sold, nothing is sent to other
        companies for their own use, and no decision about a person is made by a computer alone. Mails about what falls
        due go through the council’s mail server to the person whom it falls to, and name nobody else.
      </p>
      <p className="govuk-body">
        One <TextLink href="/cookies">cookie</TextLink> keeps you signed in. There is no tracking.
      </p>
    </Section>
  );
}

function Rights({ site }: { readonly site: Site }) {
  return (
    <Section title="Your rights">
      <p className="govuk-body">
        You may ask for a copy of what is held about you, for it to be put right or removed, for its use to be limited,
        and you may object to its use. Write to the council’s data protection officer:
      </p>
      <Contact email={site.dataProtectionEmail} />
      <p className="govuk-body">
        If you are not content with the answer, complain to the{' '}
        <TextLink href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</TextLink>, telephone
        0303 123 1113.
      </p>
    </Section>
  );
}
