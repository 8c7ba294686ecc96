import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Their files come one after the other, so that a worker keeps what it has read; the shortest files last but for pages. */
const projects = ['proofs', 'engines', 'api', 'unit', 'browser'];

/** What takes longest of each. */
const longest = [
  'nasty-files',
  'channel-wall',
  'histories-oracle',
  'learning-stored',
  'no-names',
  'tampering',
  'simulated-year',
  'damaged-files',
  'texts-that-break',
  'ids-of-another-council',
  'long-work',
  'killed-while-storing',
  'reading-while-writing',
  'people-at-a-terminal',
  'hostile-files',
  'plan-round-trip',
  'register',
  // Short files that go through every page.
  'channel-wall.pages',
  'every-other-state',
  'every-page',
  'by-keyboard',
  'forms-in-error',
];

/** Where nothing is remembered, vitest begins with the largest file: one core would wait at the end for the longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted(
      (left, right) => projectOf(left) - projectOf(right) || placeOf(left) - placeOf(right),
    );
  }
}

function projectOf({ project }: TestSpecification): number {
  return projects.indexOf(project.name);
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? longest.length : place;
}
