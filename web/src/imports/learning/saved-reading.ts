import type { MappedColumn } from '@due-regard/shared/imports/learning/mapping.ts';
import type { LearningQuestion } from '@due-regard/shared/imports/learning/rows.ts';

/** What a person has said of a file's columns a moment ago, with what it leaves to be said. */
export interface SavedReading {
  readonly mappingId: string;
  readonly name: string;
  readonly columns: readonly MappedColumn[];
  readonly asks: readonly LearningQuestion[];
}
