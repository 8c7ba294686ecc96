import { cellWords } from '@due-regard/shared/reports/cell-words.ts';
import { html, raw } from 'hono/html';
import { ragNames } from '@due-regard/shared/plans/words.ts';
import { chartTable } from '@due-regard/shared/reports/chart-table.ts';
import type {
  ReportBlock,
  ReportCell,
  ReportChart,
  ReportFigure,
  ReportSection,
  ReportTable,
} from '@due-regard/shared/reports/content.ts';
import { figureFacts, figuresShown, paragraphsOf } from '@due-regard/shared/reports/paper-words.ts';
import type { Fact, SpokenPart } from '@due-regard/shared/reports/paper-words.ts';
import { headings } from '../../documents/distinct-names.ts';
import { chartSvg } from '../charts/chart-svg.ts';

/** A piece of a page, its texts escaped. */
export type Markup = ReturnType<typeof html>;

/** The figures of a report, and where each of them is printed. */
export interface Figures {
  readonly byKey: ReadonlyMap<string, ReportFigure>;
  /** The first block that shows it: what names it elsewhere leads there. */
  readonly shownIn: ReadonlyMap<string, ReportBlock>;
}

export function figuresOf(
  figures: readonly ReportFigure[],
  sections: readonly Pick<ReportSection, 'blocks'>[],
): Figures {
  const shown = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): [string, ReportBlock][] =>
      block.kind === 'figures' ? block.keys.map((key) => [key, block]) : [],
    );
  return {
    byKey: new Map(figures.map((figure) => [figure.key, figure])),
    // Of two with one key the last is kept: the first stands where it is read first.
    shownIn: new Map(shown.toReversed()),
  };
}

export function spokenSection({ key, title, sentences }: SpokenPart): Markup {
  const items = sentences.map((sentence) => html`<li>${sentence}</li>`);
  return html`<section class="spoken" aria-labelledby="${key}">
    <h2 id="${key}">${title}</h2>
    ${
      key === 'what-we-ask' || key === 'to-say'
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`
    }
  </section> `;
}

export function sectionMarkup({ key, title, narrative, blocks }: ReportSection, figures: Figures): Markup {
  const id = idOf('section', key);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${narrativeMarkup(narrative ?? '', blocks.length > 0)} ${blocks.map((block) => blockMarkup(block, figures))}
  </section> `;
}

/** Where officers' own words end is not to be guessed. */
function narrativeMarkup(narrative: string, isFollowed: boolean): Markup | '' {
  const written = paragraphs(narrative);
  if (written.length === 0) return '';
  return html`<div class="written">
      <p class="whose">In the officers’ words</p>
      ${written}
    </div>
    ${isFollowed ? html`<p class="whose">From the records</p>` : ''}`;
}

function paragraphs(text: string): readonly Markup[] {
  return paragraphsOf(text).map((paragraph) => html`<p class="typed">${paragraph}</p>`);
}

/** An address within the page; `training.reached` has signs that no name in an address should have. */
export function idOf(kind: 'section' | 'figure' | 'chart', key: string): string {
  return `${kind}-${key.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
}

function blockMarkup(block: ReportBlock, figures: Figures): Markup | readonly Markup[] {
  switch (block.kind) {
    case 'words':
      return paragraphs(block.text);
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul> `;
    case 'figures':
      return figuresShown(block, figures.byKey).map((figure) =>
        figureMarkup(figure, figures.shownIn.get(figure.key) === block),
      );
    case 'table':
      return html`<div class="table">
        ${tableMarkup(block.table, html`${block.table.caption}`)}${notesMarkup(block.table.notes)}
      </div> `;
    case 'chart':
      return chartMarkup(block.chart);
    default:
      return questionMarkup(block, figures);
  }
}

function known(keys: readonly string[], { byKey }: Figures): readonly ReportFigure[] {
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

/** @param isFirst whether it is here that other parts of the page lead to it */
function figureMarkup(figure: ReportFigure, isFirst: boolean): Markup {
  const { key, label, words, rag } = figure;
  const id = isFirst ? html` id="${idOf('figure', key)}"` : '';
  return html`<div class="figure" ${id}>
    <h3>${label}</h3>
    <p class="words">${words}</p>
    ${rag === null ? '' : html`<p class="rag"><strong class="tag tag-${rag.colour}">${ragNames[rag.colour]}</strong> ${rag.rule}</p>`}
    ${factsMarkup(figureFacts(figure))}
  </div> `;
}

export function factsMarkup(facts: readonly Fact[]): Markup {
  return html`<dl class="facts">
    ${facts.map(
      ([name, said]) =>
        html`<dt>${name}</dt>
          <dd>${said}</dd>`,
    )}
  </dl> `;
}

function chartMarkup(chart: ReportChart): Markup {
  const id = idOf('chart', chart.key);
  const caption = html`The same in numbers<span class="hidden">: ${chart.message}</span>`;
  return html`<figure class="chart" aria-labelledby="${id}">
    <h3 id="${id}">${chart.message}</h3>
    <p class="subtitle">${chart.subtitle}</p>
    ${raw(chartSvg(chart))} ${tableMarkup(chartTable(chart), caption)}${notesMarkup(chart.notes)}
  </figure> `;
}

function questionMarkup(block: Extract<ReportBlock, { kind: 'question' }>, figures: Figures): Markup {
  const { question, answer, keys } = block;
  const elsewhere = keys.filter((key) => figures.shownIn.has(key));
  const here = keys.filter((key) => !figures.shownIn.has(key));
  const links = known(elsewhere, figures).map(
    ({ key, label, words }) => html`<li><a href="#${idOf('figure', key)}">${label}</a>: ${words}</li>`,
  );
  return html`<div class="question">
    <h3>${question}</h3>
    ${paragraphs(answer)}
    ${
      links.length === 0
        ? ''
        : html`<ul>
            ${links}
          </ul>`
    }
    ${known(here, figures).map((figure) => figureMarkup(figure, false))}
  </div> `;
}

/** A table that a style lays out in another way is none to a screen reader any more, unless it says that it is. */
function tableMarkup(table: ReportTable, caption: Markup): Markup {
  const names = headings(table.columns.map(({ header }) => header));
  const columns = table.columns.map(({ kind }, place) => ({ name: names[place] ?? '', kind, place }));
  const heads = columns.map(({ name, kind }) => html`<th scope="col" role="columnheader" class="${kind}">${name}</th>`);
  const rows = table.rows.map((row) => {
    const cells = columns.map((column) => cellMarkup(row[column.place] ?? null, column));
    return html`<tr role="row">
      ${cells}
    </tr> `;
  });
  return html`<table class="stacked" role="table">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${heads}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
    ${rows.length === 0 ? html`<p>There is none.</p> ` : ''}`;
}

type ColumnKind = ReportTable['columns'][number]['kind'];

interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly place: number;
}

function cellMarkup(cell: ReportCell, { name, kind, place }: Column): Markup {
  const words = cellWords(cell, kind);
  return place === 0
    ? html`<th scope="row" role="rowheader">${words}</th>`
    : html`<td role="cell" data-heading="${name}" class="${kind}"><span>${words}</span></td>`;
}

function notesMarkup(notes: readonly string[]): Markup | '' {
  return notes.length === 0
    ? ''
    : html`<ul class="notes">
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul> `;
}
