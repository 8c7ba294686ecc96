/** What a person may do for one authority. A person may hold several. */
export const roles = [
  'viewer',
  'member',
  'officer',
  'lead',
  'channel',
  'panel-process',
  'auditor',
  'administrator',
  'adviser',
] as const;

export type Role = (typeof roles)[number];

/** The role as the screen names it. */
export const roleNames: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  member: 'Elected member',
  officer: 'Officer',
  lead: 'Prevent lead',
  channel: 'Channel chair',
  'panel-process': 'Channel panel process',
  auditor: 'Auditor',
  administrator: 'Administrator',
  adviser: 'Regional adviser',
};

/** What each role is for, in a sentence a councillor can read. */
export const rolePurposes: Readonly<Record<Role, string>> = {
  viewer: 'Sees figures that may be public.',
  member: 'Sees public figures and papers in private session.',
  officer: 'Enters and corrects what schools and services told the council.',
  lead: 'Does what an officer does, and sets courses, requirements and scope.',
  channel: 'Chairs the Channel panel, or deputises: switches Channel on and off, and alone sees its figures.',
  'panel-process': 'Keeps the meetings and checks of the Channel panel, without its figures.',
  auditor: 'Reads everything here but Channel, and the record of changes; changes nothing.',
  administrator: 'Manages people, imports and backups.',
  adviser: 'Reads the figures of the region until a date.',
};

/** Roles that may read figures school by school, which are never public. */
export const readsSchools = [
  'officer',
  'lead',
  'auditor',
  'administrator',
  'adviser',
] as const satisfies readonly Role[];

/** Roles that may read the authority's totals. */
export const readsFigures = [
  'viewer',
  'member',
  ...readsSchools,
  'channel',
  'panel-process',
] as const satisfies readonly Role[];

/** Roles that enter and correct facts. */
export const entersFacts = ['officer', 'lead'] as const satisfies readonly Role[];

/** Roles that load files. */
export const loadsFiles = ['officer', 'lead', 'administrator'] as const satisfies readonly Role[];

/** Roles behind the Channel wall that may see its figures. */
export const seesCounts = ['channel'] as const satisfies readonly Role[];

/** Roles behind the Channel wall: all that keep the panel's meetings and checks. */
export const keepsPanel = ['channel', 'panel-process'] as const satisfies readonly Role[];

/** Roles as an entry of the record of changes holds them, in words; one of an older version as it stands there. */
export function roleWords(held: readonly string[]): string {
  return held.map((role) => (isRole(role) ? roleNames[role] : role)).join(', ');
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
