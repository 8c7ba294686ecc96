/** The one-way breakdowns that are kept; none is ever crossed with another. */
export const channelBreakdowns = ['sector', 'concern', 'stage', 'reviews', 'sharing'] as const;
export type ChannelBreakdown = (typeof channelBreakdowns)[number];

/** What a form, a file and a table call each. */
export const breakdownNames: Readonly<Record<ChannelBreakdown, string>> = {
  sector: 'Source sector',
  concern: 'Type of concern',
  stage: 'Stage or outcome',
  reviews: 'Reviews',
  sharing: 'Council sharing information',
};
