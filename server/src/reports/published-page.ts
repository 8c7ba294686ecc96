import { html, raw } from 'hono/html';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { reportFormNames, reportMediaTypes } from '@due-regard/shared/reports/issue.ts';
import { meetingWords } from '@due-regard/shared/reports/head-facts.ts';
import { kindRules } from '@due-regard/shared/reports/kinds.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { KeptDraft, KeptIssue } from '@due-regard/db/reports/queries.ts';
import { demonstrationWords, documentText } from '../documents/table-document.ts';
import type { FileReply } from '../http/serve.ts';
import { contentPolicy, reportStyle } from './forms/html-style.ts';
import { publicAddress } from './published-address.ts';

/** A report that everybody may read. */
export interface PublicIssue {
  readonly issue: KeptIssue;
  readonly draft: KeptDraft;
  /** Numbers of the issues that correct it. */
  readonly correctedBy: readonly string[];
}

type Council = Pick<AuthorityTable, 'authority_id' | 'name' | 'is_demonstration'>;

// Letter by letter what the content policy holds the hash of.
const style = raw(`<style>${reportStyle}</style>`);

/** The public reports of a council, for whoever has no account. */
export function publishedPage(council: Council, issues: readonly PublicIssue[]): FileReply {
  const { name, is_demonstration: isDemonstration } = council;
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Reports on the Prevent duty – ${documentText(name)}</title>
        ${style}
      </head>
      <body>
        <a class="skip" href="#report">Skip to the reports</a>
        <header>
          <div class="top">
            <p class="wide"><b>Due Regard</b>${documentText(name)}</p>
          </div>
          ${isDemonstration === 1 ? html`<div class="mark"><p class="wide">${demonstrationWords}</p></div>` : ''}
        </header>
        <main id="report" class="wide" tabindex="-1">
          <h1>Reports on the Prevent duty</h1>
          ${
            issues.length === 0
              ? html`<p>
                  No public report has been issued yet. The council can tell you what it has reported elsewhere.
                </p>`
              : html`<p>Each is as it was issued. What had to be corrected was issued anew.</p>
                  ${issues.map((one) => issueMarkup(council.authority_id, one))}`
          }
        </main>
      </body>
    </html> `;
  return {
    bytes: new TextEncoder().encode(textOf(page)),
    mediaType: reportMediaTypes.html,
    fileName: 'reports.html',
    shownUnder: `${contentPolicy}; frame-ancestors 'none'`,
  };
}

function issueMarkup(authority: string, { issue, draft, correctedBy }: PublicIssue) {
  const address = publicAddress(authority, issue.number);
  const meeting = draft.meeting === null ? '' : ` For ${meetingWords(draft.meeting, draft.meetsOn)}.`;
  const others = issue.files.filter(({ form }) => form !== 'html');
  return html`<section>
    <h2><a href="${address}">${documentText(draft.title)}</a></h2>
    <p>
      ${kindRules[draft.kind].name}, issue ${issue.number} of ${longDate(issue.issuedOn)}.${documentText(meeting)}
      Figures as at ${longDate(draft.asAt)}.
    </p>
    ${correctedBy.length === 0 ? '' : html`<p><b>It was corrected: read issue ${correctedBy.join(', ')}.</b></p>`}
    <ul>
      ${others.map(
        ({ form, size }) =>
          html`<li>
            <a href="${address}/${form}">${reportFormNames[form]}: issue ${issue.number}</a>, ${sizeWords(size)}
          </li> `,
      )}
    </ul>
  </section> `;
}

/** `74 kB` */
function sizeWords(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`;
}

// Nothing in it is waited for, so that it is text already.
function textOf(markup: ReturnType<typeof html>): string {
  return markup as string;
}
