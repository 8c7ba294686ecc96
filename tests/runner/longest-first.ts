import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Short files that go through every page, and so take longest. */
const longest = ['every-other-state', 'every-page', 'by-keyboard', 'forms-in-error'];

/** Where nothing is remembered, vitest begins with the largest file: one core would wait for these alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((left, right) => placeOf(left) - placeOf(right));
  }
}

/** The browser's files come after all others, which stay as they are. */
function placeOf({ moduleId, project }: TestSpecification): number {
  if (project.name !== 'browser') return -1;
  const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? longest.length : place;
}
