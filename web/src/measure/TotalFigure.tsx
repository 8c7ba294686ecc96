import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { Figure } from '../design-system/Figure.tsx';
import type { FigureProvenance } from '../design-system/Figure.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { ageWords, courseWords, ofWords, sentAs, shareOf } from './total-words.ts';
import type { CountedTotal } from './total-words.ts';

export interface TotalFigureProps {
  readonly total: CountedTotal & {
    readonly source: string;
    readonly isInvented: boolean;
    readonly note?: string | null | undefined;
  };
  readonly provenance: FigureProvenance;
}

/** A total as it was sent, with its age: it is true of the day it was counted on, not of the day asked for. */
export function TotalFigure({ total, provenance }: TotalFigureProps) {
  const age = ageWords(daysBetween(total.countedOn, provenance.asAt));
  return (
    <Figure
      heading={total.name}
      value={shareOf(total)}
      words={`${ofWords(total)} people in post trained`}
      note={
        <>
          {courseWords(total)}; counted on {longDate(total.countedOn)}, {age}{' '}
          {total.isInvented && <Tag colour="yellow">Invented</Tag>}
        </>
      }
      scope={`People in post, as ${total.name} counted them`}
      leftOut={total.note === null || total.note === undefined ? [] : [total.note]}
      sources={[['Sent as', sentAs(total)]]}
      provenance={{ ...provenance, caveats: caveatsOf(total, provenance) }}
    />
  );
}

/** What was said of schools is not said of this; the demonstration is said everywhere. */
function caveatsOf({ isInvented }: TotalFigureProps['total'], { caveats }: FigureProvenance): readonly string[] {
  const demonstration = caveats.filter((caveat) => caveat.startsWith('Demonstration'));
  return isInvented ? [...demonstration, 'This point of the curve is invented.'] : demonstration;
}
