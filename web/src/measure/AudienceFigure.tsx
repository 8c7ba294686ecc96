import type { ReactNode } from 'react';
import type { AudienceReply, AudiencesReply } from '@due-regard/shared/training/learners/api.ts';
import { Figure } from '../design-system/Figure.tsx';
import { basisOf } from './AudienceOrigin.tsx';
import { aimWords, inPostWords, placesWords, restWords, shareWords } from './audience-words.ts';

interface AudienceFigureProps {
  readonly row: AudienceReply;
  readonly reply: AudiencesReply;
  /** A link to where the others stand. */
  readonly more?: ReactNode;
}

/** How many people of an audience are up to date, of how many in post, with what that rests on. */
export function AudienceFigure({ row, reply, more }: AudienceFigureProps) {
  const { counts, name } = row;
  const aim = aimWords(row);
  return (
    <Figure
      {...basisOf([row], reply)}
      heading={`${name} up to date`}
      value={shareWords(counts)}
      words={`${inPostWords(counts)}${placesWords(row)}`}
      note={
        <>
          {restWords(counts)}
          {aim !== undefined && <span className="app-second-line">{aim}</span>}
          {more !== undefined && <span className="app-second-line">{more}</span>}
        </>
      }
    />
  );
}
