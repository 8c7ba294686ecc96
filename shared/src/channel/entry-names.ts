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
  'panel.read': 'Panel over twelve months read',
  'meeting.read': 'Meeting of the panel read',
  'meeting.added': 'Meeting of the panel recorded',
  'meeting.changed': 'Meeting of the panel corrected',
  'meeting.withdrawn': 'Meeting of the panel withdrawn',
  'numbers.read': 'Numbers of a meeting read',
  'numbers.entered': 'Numbers of a meeting entered',
  'agency.read': 'Agencies of the panel read',
  'agency.added': 'Agency of the panel added',
  'agency.changed': 'Agency of the panel changed',
  'agency.withdrawn': 'Agency of the panel withdrawn',
  'training.read': 'Training of members read',
  'training.added': 'Training of a member recorded',
  'training.withdrawn': 'Training of a member withdrawn',
  'access.added': 'Access to the system of cases recorded',
  'access.withdrawn': 'Access to the system of cases withdrawn',
  'request.read': 'Requests for information read',
  'request.added': 'Request for information recorded',
  'request.changed': 'Request for information changed',
  'request.withdrawn': 'Request for information withdrawn',
  'statement.read': 'Annual assurance statement read',
  'statement.saved': 'Annual assurance statement saved',
  'statement.signed': 'Annual assurance statement signed',
  'statement.taken-away': 'Annual assurance statement taken away as a file',
} as const;

export type ChannelEntryKind = keyof typeof entryNames;

/** @returns what the screen calls an entry; its own words for one that this version does not know */
export function channelEntryWords(what: string): string {
  const names: Readonly<Record<string, string>> = entryNames;
  return names[what] ?? what;
}

/** Things of which counts of people are told: who keeps the panel's process reads that they were looked at, not what they say. */
const thingsWithCounts: ReadonlySet<string> = new Set(['counts', 'numbers', 'release', 'request']);

export function tellsCounts(what: string): boolean {
  return thingsWithCounts.has(thingOf(what));
}

/** Whether entries of a kind are one for each of what is counted, so that a list of them is a count: the chair's alone. */
export function isCountedByEntries(what: string): boolean {
  return thingOf(what) === 'request';
}

function thingOf(what: string): string {
  return what.slice(0, what.indexOf('.'));
}
