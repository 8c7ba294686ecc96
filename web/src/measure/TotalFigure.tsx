import { daysBetween } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { Figure } from '../design-system/Figure.tsx';
import type { FigureProvenance } from '../design-system/Figure.tsx';
import { Tag } from '../design-system/Tag.tsx';
import { ageWords, bodyWords, courseWords, ofWords, peopleWords, sentAs, shareOf } from './total-words.ts';
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
      heading={bodyWords(total)}
      value={shareOf(total)}
      words={`${ofWords(total)} ${peopleWords(total)} trained`}
      note={
        <>
          {courseWords(total)}; counted on {longDate(total.countedOn)}, {age}{' '}
          {total.isInvented && <Tag colour="yellow">Invented</Tag>}
        </>
      }
      scope={scopeOf(total)}
      leftOut={total.note === null || total.note === undefined ? [] : [total.note]}
      sources={[['Sent as', sentAs(total)]]}
      provenance={{ ...provenance, caveats: caveatsOf(total, provenance) }}
    />
  );
}

function scopeOf({ name, audience }: TotalFigureProps['total']): string {
  return audience === null || audience === undefined
    ? `People in post, as ${name} counted them`
    : `People of ${name} whom a file gives a name alone and asks for the course, as of the file’s day`;
}

/** What was said of schools is not said of this; the demonstration is said everywhere. */
function caveatsOf({ isInvented }: TotalFigureProps['total'], { caveats }: FigureProvenance): readonly string[] {
  const demonstration = caveats.filter((caveat) => caveat.startsWith('Demonstration'));
  return isInvented ? [...demonstration, 'This point of the curve is invented.'] : demonstration;
}
