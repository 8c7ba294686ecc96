import type { IsoDate } from '../calendar/iso-date.ts';

/** Where a figure was read: only the first is the publisher's own page. */
export const sourceKinds = ['release', 'parliament', 'press', 'other'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindNames: Readonly<Record<SourceKind, string>> = {
  release: 'Home Office release',
  parliament: 'Parliament',
  press: 'Press report',
  other: 'Report by others',
};

export interface NationalSource {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly address: string;
}

/**
 * How we know the day of a value: it was first made public `on` it; it was public `by` it, the first day not being known
 * to us; or it was `revised` in a release of that day.
 */
export const waysPublished = ['on', 'by', 'revised'] as const;
export type WayPublished = (typeof waysPublished)[number];

/** One value of one year, as one source has it. */
export interface NationalValue {
  /** In which the year ends: 2019 is April 2018 to March 2019. */
  readonly year: number;
  readonly value: number;
  /** What a share is of: those of whom the thing is known. Null where no source says, so that no share is given. */
  readonly of: number | null;
  readonly published: WayPublished;
  readonly day: IsoDate;
  /** Id of its source. */
  readonly source: string;
}

/** One thing that is counted year by year, in the order of the years and of publication. */
export interface NationalSeries {
  readonly id: string;
  readonly name: string;
  /** What a chart calls it, where its name is too long for that. */
  readonly label: string | null;
  /** The words after its number in a sentence; only of a series that a chart draws. */
  readonly says: string | null;
  readonly values: readonly NationalValue[];
}

/** What is told in one table: series that are counted in the same categories. */
export interface NationalGroup {
  readonly id: string;
  readonly title: string;
  readonly series: readonly NationalSeries[];
}

/** From the year ending in `from` on, figures are counted in a new way. */
export interface SeriesBreak {
  readonly from: number;
  readonly words: string;
}

export interface NationalChart {
  readonly id: string;
  readonly what: string;
  /** Ids of its series. */
  readonly series: readonly string[];
}

/** All that is held of national and regional figures. @source db/packs/national-prevent.yaml */
export interface NationalPack {
  readonly breaks: readonly SeriesBreak[];
  readonly sources: readonly NationalSource[];
  readonly charts: readonly NationalChart[];
  readonly groups: readonly NationalGroup[];
}
