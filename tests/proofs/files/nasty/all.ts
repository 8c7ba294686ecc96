import { damagedFiles } from '../damaged-files.ts';
import { days } from './days.ts';
import { encodings } from './encodings.ts';
import type { NastyFile } from './nasty-file.ts';
import { otherKinds } from './other-kinds.ts';
import { planFiles } from './plans.ts';
import { shapes } from './shapes.ts';
import { values } from './values.ts';
import { workbooks } from './workbooks.ts';

// A table is looked for in what can be read, so where the names are missing that is said first.
const damaged: readonly NastyFile[] = damagedFiles.map(({ name, make, reason }) => ({
  name,
  make,
  kind: 'statements',
  answer: { refused: [reason, 'header-not-found'] },
}));

/** Every nasty file, in an order that is the same in every run. */
export const nastyFiles: readonly NastyFile[] = [
  ...damaged,
  ...otherKinds,
  ...encodings,
  ...days,
  ...values,
  ...shapes,
  ...workbooks,
  ...planFiles,
];
