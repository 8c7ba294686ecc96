import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReportFigure } from '@due-regard/shared/reports/content.ts';
import { figureFacts } from '@due-regard/shared/reports/paper-words.ts';
import { Details } from '../../design-system/Blocks.tsx';
import { Tag } from '../../design-system/Tag.tsx';
import { ragTag } from '../../measure/plan-classes.ts';

/** A figure of a report with all without which it may not be shown. */
export function FigureCard({ figure }: { readonly figure: ReportFigure }) {
  const { label, words, asAt, rag } = figure;
  return (
    <div className="app-figure">
      <h3 className="app-figure__heading">{label}</h3>
      <p className="app-figure__words">{words}</p>
      {rag !== null && (
        <p className="app-figure__note">
          <Tag colour={ragTag(rag.colour).colour}>{ragTag(rag.colour).label}</Tag> {rag.rule}
        </p>
      )}
      <p className="app-figure__note">As at {longDate(asAt)}</p>
      <Details
        summary={
          <>
            Where this came from<span className="govuk-visually-hidden">: {label}</span>
          </>
        }
        className="app-figure__origin"
      >
        <dl className="app-figure__facts">
          {figureFacts(figure).map(([name, said]) => (
            <div key={`${name} ${said}`}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  );
}
