import { longDate } from '@due-regard/shared/calendar/words.ts';
import { isoDate, parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import { breakdownNames, channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import { countsApi } from '@due-regard/shared/channel/counts-api.ts';
import { agenciesOf } from '@due-regard/shared/channel/panel/agencies.ts';
import { panelAgencyApi, panelApi, panelRequestApi } from '@due-regard/shared/channel/panel/api.ts';
import { panelStatementApi } from '@due-regard/shared/channel/panel/statement-api.ts';
import { quarterWords } from '@due-regard/shared/channel/quarter.ts';
import { channelReleaseApi } from '@due-regard/shared/channel/release-api.ts';
import { releaseTitle } from '@due-regard/shared/channel/release.ts';
import { inAList, uncapital } from '@due-regard/shared/measure/words.ts';
import type { ChannelBook } from '@due-regard/db/channel/queries.ts';

/** An entry as far as its reader is told of it. */
export interface EntryToldOf {
  readonly what: string;
  readonly subject: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Names of what entries speak of, also of what was withdrawn since. */
export class EntryNames {
  readonly #meetings: ReadonlyMap<string, string>;
  readonly #agencies: ReadonlyMap<string, string>;
  readonly #releases: ReadonlyMap<string, string>;

  constructor({ ever }: ChannelBook) {
    this.#meetings = new Map(ever('meeting').map(({ thingId, onDay }) => [thingId, longDate(onDay)]));
    this.#agencies = new Map([...agenciesOf([]), ...ever('agency')].map(({ thingId, name }) => [thingId, name]));
    this.#releases = new Map(ever('release').map((release) => [release.releaseId, releaseTitle(release)]));
  }

  readonly agency = (agencyId: string): string => this.#agencies.get(agencyId) ?? 'An agency';

  /** What an entry is about, in words; null where its kind says it all. */
  aboutOf({ what, subject, before, after }: EntryToldOf): string | null {
    const said = { ...fieldsOf(before), ...fieldsOf(after) };
    const thing = what.slice(0, what.indexOf('.'));
    if (thing === 'meeting' || thing === 'numbers') return this.#meetingWords(subject, said['onDay']);
    if (thing === 'counts') return countsWords(subject, after);
    if (thing === 'statement') return subject === null ? null : `Statement of ${subject}`;
    if (thing === 'release') return this.#releases.get(subject ?? '') ?? null;
    if (thing === 'look') return askedWords(said['asked']);
    const agencyId = thing === 'agency' ? subject : said['agencyId'];
    return typeof agencyId === 'string' ? this.agency(agencyId) : null;
  }

  #meetingWords(subject: string | null, onDay: unknown): string | null {
    const day = typeof onDay === 'string' ? parseIsoDate(onDay) : undefined;
    const words = day === undefined ? this.#meetings.get(subject ?? '') : longDate(day);
    return words === undefined ? null : `Meeting of ${words}`;
  }
}

/** `July to September 2018, by source sector`. */
function countsWords(subject: string | null, after: unknown): string | null {
  if (subject === null) return null;
  const said = new Set(Object.values(fieldsOf(after)).map((one) => fieldsOf(one)['breakdown']));
  const by = channelBreakdowns.filter((one) => said.has(one)).map((one) => uncapital(breakdownNames[one]));
  const words = quarterWords(isoDate(subject));
  return by.length === 0 ? words : `${words}, by ${inAList(by)}`;
}

/** What contracts of Channel are for, by `METHOD path`. */
const summaries: ReadonlyMap<unknown, string> = new Map(
  [
    ...Object.values(channelApi),
    ...Object.values(channelReleaseApi),
    ...Object.values(countsApi),
    ...Object.values(panelApi),
    ...Object.values(panelAgencyApi),
    ...Object.values(panelRequestApi),
    ...Object.values(panelStatementApi),
  ].map(({ method, path, summary }) => [`${method} ${path}`, summary]),
);

function askedWords(asked: unknown): string | null {
  return summaries.get(asked) ?? null;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
