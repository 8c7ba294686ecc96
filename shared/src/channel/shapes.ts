import * as core from 'zod/v4/core';
import { keptCounts } from './count-fields.ts';
import type { ChannelKind } from './facts.ts';
import { keptRelease } from './release-fields.ts';
import {
  keptAccess,
  keptAgency,
  keptMeeting,
  keptNumbers,
  keptRequest,
  keptStatement,
  keptTraining,
} from './panel/shapes.ts';

/**
 * The shape of everything that can be kept behind the wall, by kind; a kind without one does not compile. A proof walks
 * them: code lists, whole numbers and days, no row for a person, no two breakdowns in one record; and no words but in the
 * places that it names, such as what an agency is called and what shows an area of the yearly statement.
 */
export const channelShapes: Readonly<Record<ChannelKind, core.$ZodType>> = {
  counts: keptCounts,
  release: keptRelease,
  agency: keptAgency,
  meeting: keptMeeting,
  numbers: keptNumbers,
  training: keptTraining,
  access: keptAccess,
  request: keptRequest,
  statement: keptStatement,
};

/** @throws TypeError for what has not the shape of its kind; it repeats nothing of it */
export function refuseOtherShapes(kind: ChannelKind, content: unknown): void {
  if (!core.safeParse(channelShapes[kind], content).success)
    throw new TypeError(`what was to be kept has not the shape of ${kind}`);
}
