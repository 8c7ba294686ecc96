/**
 * Every kind of entry of Channel's own record of changes, `thing.verb`, with what the screen calls it. Reading is a kind
 * too: who looked is written down with who changed.
 */
const entryNames = {
  'record.read': 'Record of changes read',
  'counts.read': 'Counts read',
  'counts.saved': 'Counts entered, corrected or withdrawn',
  'counts.taken-away': 'Counts taken away as a file',
  'counts.file-read': 'A file of counts read',
  'counts.brought': 'A file of counts brought in',
  'release.list-read': 'Proposed releases read',
  'release.made': 'Figures released for members in private session',
  'release.proposed': 'Release of figures proposed',
  'release.turned-down': 'Release of figures turned down',
} as const;

export type ChannelEntryKind = keyof typeof entryNames;

/** @returns what the screen calls an entry; its own words for one that this version does not know */
export function channelEntryWords(what: string): string {
  const names: Readonly<Record<string, string>> = entryNames;
  return names[what] ?? what;
}

/** Things of which counts of people are told: who keeps the panel's process reads that they were looked at, not what they say. */
const thingsWithCounts: ReadonlySet<string> = new Set(['counts', 'numbers', 'release']);

export function tellsCounts(what: string): boolean {
  return thingsWithCounts.has(what.slice(0, what.indexOf('.')));
}
