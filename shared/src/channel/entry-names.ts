/**
 * What whoever keeps the panel's process, and is not the chair, is told of an entry: all of it; that somebody looked at
 * figures or changed them, and not what they say; or nothing, where entries are one for each of what is counted or may be.
 */
type ToProcess = 'all' | 'that-it-was' | 'nothing';

interface EntryName {
  /** What the screen calls it. */
  readonly words: string;
  readonly toProcess: ToProcess;
}

/**
 * Every kind of entry of Channel's own record of changes, `thing.verb`. Reading is a kind too: who looked is written down
 * with who changed. A kind that does not say to whom it is told does not compile.
 */
const entryNames = {
  'record.read': { words: 'Record of changes read', toProcess: 'all' },
  'look.refused': { words: 'Asked for and refused', toProcess: 'nothing' },
  'counts.read': { words: 'Counts read', toProcess: 'that-it-was' },
  'counts.saved': { words: 'Counts entered, corrected or withdrawn', toProcess: 'that-it-was' },
  'counts.taken-away': { words: 'Counts taken away as a file', toProcess: 'that-it-was' },
  'counts.file-read': { words: 'A file of counts read', toProcess: 'that-it-was' },
  'counts.brought': { words: 'A file of counts brought in', toProcess: 'that-it-was' },
  'release.list-read': { words: 'Proposed releases read', toProcess: 'that-it-was' },
  'release.read': { words: 'Proposed release read', toProcess: 'that-it-was' },
  'release.worked-out': { words: 'Figures read to work a release out', toProcess: 'that-it-was' },
  'release.made': { words: 'Figures released for members in private session', toProcess: 'that-it-was' },
  'release.proposed': { words: 'Release of figures proposed', toProcess: 'that-it-was' },
  'release.turned-down': { words: 'Release of figures turned down', toProcess: 'that-it-was' },
  'panel.read': { words: 'Panel over twelve months read', toProcess: 'all' },
  'meeting.read': { words: 'Meeting of the panel read', toProcess: 'all' },
  'meeting.added': { words: 'Meeting of the panel recorded', toProcess: 'all' },
  'meeting.changed': { words: 'Meeting of the panel corrected', toProcess: 'all' },
  'meeting.withdrawn': { words: 'Meeting of the panel withdrawn', toProcess: 'all' },
  'numbers.read': { words: 'Numbers of a meeting read', toProcess: 'that-it-was' },
  'numbers.entered': { words: 'Numbers of a meeting entered', toProcess: 'that-it-was' },
  'agency.read': { words: 'Agencies of the panel read', toProcess: 'all' },
  'agency.added': { words: 'Agency of the panel added', toProcess: 'all' },
  'agency.changed': { words: 'Agency of the panel changed', toProcess: 'all' },
  'agency.withdrawn': { words: 'Agency of the panel withdrawn', toProcess: 'all' },
  'training.read': { words: 'Training of members read', toProcess: 'all' },
  'training.added': { words: 'Training of a member recorded', toProcess: 'all' },
  'training.withdrawn': { words: 'Training of a member withdrawn', toProcess: 'all' },
  'access.added': { words: 'Access to the system of cases recorded', toProcess: 'all' },
  'access.withdrawn': { words: 'Access to the system of cases withdrawn', toProcess: 'all' },
  'request.read': { words: 'Requests for information read', toProcess: 'nothing' },
  'request.added': { words: 'Request for information recorded', toProcess: 'nothing' },
  'request.changed': { words: 'Request for information changed', toProcess: 'nothing' },
  'request.withdrawn': { words: 'Request for information withdrawn', toProcess: 'nothing' },
  'statement.read': { words: 'Annual assurance statement read', toProcess: 'all' },
  'statement.saved': { words: 'Annual assurance statement saved', toProcess: 'all' },
  'statement.signed': { words: 'Annual assurance statement signed', toProcess: 'all' },
  'statement.taken-away': { words: 'Annual assurance statement taken away as a file', toProcess: 'all' },
} as const satisfies Readonly<Record<`${string}.${string}`, EntryName>>;

export type ChannelEntryKind = keyof typeof entryNames;

/** @returns what the screen calls an entry; its own words for one that this version does not know */
export function channelEntryWords(what: string): string {
  return entryNameOf(what)?.words ?? what;
}

/** What is told of an entry to whoever keeps the panel's process: nothing of a kind that this version does not know. */
export function toldToProcess(what: string): ToProcess {
  return entryNameOf(what)?.toProcess ?? 'nothing';
}

function entryNameOf(what: string): EntryName | undefined {
  const names: Readonly<Record<string, EntryName>> = entryNames;
  return Object.hasOwn(names, what) ? names[what] : undefined;
}
