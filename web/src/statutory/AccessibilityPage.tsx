import { use } from 'react';
import { TextLink } from '../design-system/Anchor.tsx';
import { Page } from '../design-system/Page.tsx';
import { councilWords, SiteFacts } from '../site.ts';
import type { Site } from '../site.ts';
import { Contact } from './Contact.tsx';

export function AccessibilityPage() {
  const site = use(SiteFacts);
  return (
    <Page title="Accessibility statement">
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body-l">
            This statement is about Due Regard as run by {councilWords(site)}. As many people as possible should be able
            to use it.
          </p>
          <Abilities />
          <Status />
          <Feedback site={site} />
          <Preparation reviewedOn={site.statementReviewedOn} />
        </div>
      </div>
    </Page>
  );
}

function Abilities() {
  return (
    <>
      <p className="govuk-body">You should be able to:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>make the text twice as large, or zoom to 400 %, without having to scroll from side to side</li>
        <li>use colours, contrasts and fonts of your own</li>
        <li>reach and use everything with a keyboard alone, or with speech recognition</li>
        <li>listen to every page with a screen reader</li>
        <li>read every chart as a table, on screen and on paper</li>
      </ul>
      <p className="govuk-body">
        <TextLink href="https://mcmw.abilitynet.org.uk/">AbilityNet</TextLink> has advice on making your device easier
        to use.
      </p>
    </>
  );
}

function Status() {
  return (
    <>
      <h2 className="govuk-heading-m">How accessible it is</h2>
      <p className="govuk-body">
        The aim is the Web Content Accessibility Guidelines version 2.2, level AA. Every page is tested by a program
        (axe) each time the software is changed, at a width of 320 pixels, with forced colours, on paper and by keyboard
        alone.
      </p>
      <p className="govuk-body">
        It has not yet been tested by people who use assistive technology every day, nor audited by anybody outside.
        Until it has been, it counts as partially compliant.
      </p>
      <h2 className="govuk-heading-m">What is known not to work well</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          wide tables scroll within the page on a narrow screen; the arrow keys move them once they have the focus
        </li>
        <li>
          saying what the columns of a file mean takes one list for each column, and a file may have hundreds; what is
          left alone stays as it was guessed, and one button leaves out the courses that are of other things
        </li>
        <li>interactive charts answer to a mouse only; the same figures stand in the table beside each chart</li>
      </ul>
    </>
  );
}

function Feedback({ site }: { readonly site: Site }) {
  return (
    <>
      <h2 className="govuk-heading-m">Tell us, or ask for another form</h2>
      <p className="govuk-body">
        If something does not work for you, or you need a page as a document, in large print or read out, tell{' '}
        {councilWords(site)}. You will have an answer within ten working days.
      </p>
      <Contact email={site.contactEmail} phone={site.contactPhone} />
      <h2 className="govuk-heading-m">If you are not content with the answer</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018. Contact the{' '}
        <TextLink href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</TextLink>.
      </p>
    </>
  );
}

function Preparation({ reviewedOn }: { readonly reviewedOn: string | undefined }) {
  return (
    <>
      <h2 className="govuk-heading-m">About this statement</h2>
      <p className="govuk-body">
        {reviewedOn === undefined
          ? 'The council has not yet entered when it last went through this statement.'
          : `Last gone through on ${reviewedOn}.`}
      </p>
    </>
  );
}
