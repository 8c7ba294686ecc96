import type { ReportStanding } from '@due-regard/shared/reports/standing.ts';
import type { TagColour } from '../design-system/Tag.tsx';

/** By how far it is; its words say which. */
export const standingColours: Readonly<Record<ReportStanding, TagColour>> = {
  draft: 'grey',
  reviewed: 'yellow',
  approved: 'teal',
  issued: 'blue',
};
