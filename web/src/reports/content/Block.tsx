import type { ReportBlock, ReportFigure } from '@due-regard/shared/reports/content.ts';
import { Chart } from './Chart.tsx';
import { FigureCard } from './FigureCard.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { ReportTable } from './ReportTable.tsx';

export type FiguresByKey = ReadonlyMap<string, ReportFigure>;

export interface BlockProps {
  readonly block: ReportBlock;
  readonly figures: FiguresByKey;
}

export function Block({ block, figures }: BlockProps) {
  switch (block.kind) {
    case 'words':
      return <Paragraphs text={block.text} />;
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'figures':
      return (
        <div className="app-figures">
          {known(block.keys, figures).map((figure) => (
            <FigureCard key={figure.key} figure={figure} />
          ))}
        </div>
      );
    case 'table':
      return <ReportTable table={block.table} />;
    case 'chart':
      return <Chart chart={block.chart} />;
    default:
      return <Question block={block} figures={figures} />;
  }
}

interface QuestionProps {
  readonly block: Extract<ReportBlock, { readonly kind: 'question' }>;
  readonly figures: FiguresByKey;
}

function Question({ block: { question, answer, keys }, figures }: QuestionProps) {
  const told = known(keys, figures);
  return (
    <div className="app-question">
      <h3 className="govuk-heading-s">{question}</h3>
      <Paragraphs text={answer} />
      {told.length > 0 && (
        <ul className="govuk-list">
          {told.map(({ key, label, words }) => (
            <li key={key}>
              <strong>{label}:</strong> {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function known(keys: readonly string[], figures: FiguresByKey): readonly ReportFigure[] {
  return keys.flatMap((key) => figures.get(key) ?? []);
}
