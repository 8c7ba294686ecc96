import { html, raw } from 'hono/html';
import { exemptParagraphWords } from '@due-regard/shared/disclosure/release.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import type { ReportPaper } from '@due-regard/shared/reports/issue.ts';
import {
  colophonLines,
  headFacts,
  publicationMarks,
  spokenParts,
  standingOf,
} from '@due-regard/shared/reports/paper-words.ts';
import { demonstrationWords, documentText } from '../../documents/table-document.ts';
import { factsMarkup, figuresOf, idOf, sectionMarkup, spokenSection } from './html-blocks.ts';
import type { Markup } from './html-blocks.ts';
import { contentPolicy, reportStyle, sheetClass } from './html-style.ts';

// Letter by letter what the content policy holds the hash of.
const style = raw(`<style>${reportStyle}</style>`);

/**
 * The report as a whole page that needs nothing else: no script, no picture from elsewhere, one style of its own. The
 * same bytes are kept, served and sent; {@link contentPolicy} stands in the page for whoever opens it from a disk.
 */
export function reportHtml(paper: ReportPaper): string {
  const { content } = paper;
  const { head, sections } = content;
  const { before, after } = spokenParts(content);
  const figures = figuresOf(content.figures, sections);
  return written(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${contentPolicy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="generator" content="Due Regard" />
          <title>${head.title} – ${standingOf(paper)} – ${head.authority}</title>
          ${style}
        </head>
        <body class="${head.kind} ${sheetClass(paper)}">
          <a class="skip" href="#report">Skip to the report</a>
          <header>
            <div class="top">
              <p class="wide"><b>Due Regard</b>${head.authority}</p>
            </div>
            ${marksOf(paper).map((mark) => html`<div class="mark"><p class="wide">${mark}</p></div> `)}
          </header>
          <main id="report" class="wide" tabindex="-1">
            <h1>${head.title}</h1>
            ${factsMarkup(headFacts(paper))} ${contentsOf(content)} ${before.map(spokenSection)}
            ${sections.map((section) => sectionMarkup(section, figures))} ${after.map(spokenSection)}
          </main>
          <footer class="colophon">
            <div class="wide">
              <h2>About this report</h2>
              ${colophonLines(paper).map((line) => html`<p>${line}</p> `)}${head.isDemonstration ? html`<p class="invented">${demonstrationWords}.</p>` : ''}
            </div>
          </footer>
        </body>
      </html> `,
  );
}

/** What must be seen before anything is read as true, or read out to somebody. */
function marksOf({ content: { head }, issue }: ReportPaper): readonly string[] {
  const { publication, exemption, isDemonstration } = head;
  const paragraph = exemption === null ? '' : exemptParagraphWords[exemption.paragraph];
  return [
    isDemonstration ? demonstrationWords : '',
    issue === null ? 'Draft: not issued' : '',
    [publicationMarks[publication], paragraph].filter((part) => part !== '').join('. '),
  ].filter((mark) => mark !== '');
}

function contentsOf(content: ReportContent): Markup {
  const { before, after } = spokenParts(content);
  const sections = content.sections.map(({ key, title }) => ({ key: idOf('section', key), title }));
  const links = [...before, ...sections, ...after].map(
    ({ key, title }) => html`<li><a href="#${key}">${title}</a></li> `,
  );
  return html`<nav class="contents" aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <ol>
      ${links}
    </ol>
  </nav>`;
}

/** No part of the page is waited for, so it is there at once. Signs that no file may carry are shown as �. */
function written(page: Markup): string {
  if (page instanceof Promise) throw new TypeError('a part of the page was waited for');
  return documentText(page.toString());
}
