import { BarsCard } from '../charts/BarsCard.tsx';
import type { Download } from '../charts/ChartCard.tsx';
import { dayShown } from '@due-regard/shared/measure/projection-words.ts';
import { percentage } from '@due-regard/shared/measure/percentage.ts';
import { AboutFigures } from './AboutFigures.tsx';
import { drawnClassesOf } from '@due-regard/shared/training/drawn-classes.ts';
import { doneOf, measureMeanings, measureNames, partsOf } from '@due-regard/shared/training/measures.ts';
import type { Measure } from '@due-regard/shared/training/measures.ts';
import type { CoverageCounts } from '@due-regard/shared/training/coverage-counts.ts';
import type { CoverageBasis } from './CoverageFigure.tsx';
import { groupsMessage } from '@due-regard/shared/training/measure-sentences.ts';

interface Group extends CoverageCounts {
  readonly name: string;
}

export interface GroupsCardProps {
  /** "Phase" */
  readonly groupHeading: string;
  /** "phase", "kind of school": what one group is. */
  readonly groupNoun: string;
  readonly measure: Measure;
  readonly all: CoverageCounts;
  readonly groups: readonly Group[];
  readonly basis: CoverageBasis;
  readonly downloads?: readonly Download[] | undefined;
}

/** The classes of a measure for all schools and for each group of them. */
export function GroupsCard({ groupHeading, groupNoun, measure, all, groups, basis, downloads }: GroupsCardProps) {
  const rows = [{ name: 'All schools', ...all }, ...groups];
  return (
    <BarsCard
      message={groupsMessage(groups, measure, groupNoun)}
      subtitle={`${measureNames[measure]} by ${groupHeading.toLowerCase()}: schools counted, as at ${dayShown(basis.provenance)}`}
      rowHeading={groupHeading}
      totalHeading="Schools counted"
      classes={drawnClassesOf(measure)}
      rows={rows.map((group) => ({
        label: group.name,
        words: `${String(doneOf(group, measure))} of ${String(group.inScope)} (${percentage(doneOf(group, measure), group.inScope)})`,
        parts: partsOf(group, measure),
      }))}
      downloads={downloads}
      about={<AboutFigures basis={basis} meanings={[measureMeanings[measure]]} />}
    />
  );
}
