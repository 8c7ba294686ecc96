import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { takesAll } from './examples.ts';
import type { ExampleRequest } from './examples.ts';
import { readyFor } from './one-channel.ts';
import { oneOfEverything } from './one-of-everything.ts';
import type { Everything, Office, Parts } from './one-of-everything.ts';

type Room = keyof Parts;

/** The id of a kind that several rooms make is that of the first of them. */
const rooms = [
  'plans',
  'duty',
  'registers',
  'channel',
  'panel',
  'channelReleases',
  'reports',
  'files',
  'others',
] as const satisfies readonly Room[];

/** Saves at addresses that no room has an id for, and where they may use something up. */
const roomsByKind: ReadonlyMap<string, readonly Room[]> = new Map([
  ['plan-imports', ['files']],
  ['progress', ['plans']],
  ['action-checks', ['plans', 'registers']],
  ['reports', ['reports']],
  ['evidence', ['plans', 'duty']],
  ['assessments', ['duty']],
  ['duty', ['duty']],
  ['registers', ['registers']],
  // To switch it off destroys its key, and with it all that is behind the wall.
  ['channel', ['channel', 'panel', 'channelReleases']],
  ['channel/counts', ['channel']],
  ['channel/counts-file', ['channel']],
  ['channel/panel', ['panel']],
  ['channel/releases', ['channelReleases']],
]);

/** Nothing is there, what was shown is no longer so, or what is asked for is so already. */
const usedUp: ReadonlySet<number> = new Set([404, 409, 422]);

/** What was sent, and the status of what came. */
export interface Used {
  readonly request: ExampleRequest;
  readonly status: number;
}

/** What requests have used up of one of everything, by the room that makes it. */
export class Spent {
  readonly #rooms = new Set<Room>();

  get isNothing(): boolean {
    return this.#rooms.size === 0;
  }

  /** Notes what a request to this address may have used up when it was done. */
  note(endpoint: AnyEndpoint, { parts }: Everything): void {
    if (endpoint.method === 'GET') return;
    for (const room of roomsOf(endpoint, parts)) this.#rooms.add(room);
  }

  /** Makes that anew, and nothing else. */
  async makeAnew(office: Office, { parts }: Everything): Promise<Everything> {
    // A file names organisations, and what it said of them is known already when it comes again.
    if (this.#rooms.has('files')) this.#rooms.add('others');
    const kept = Object.fromEntries(rooms.filter((room) => !this.#rooms.has(room)).map((room) => [room, parts[room]]));
    this.#rooms.clear();
    return oneOfEverything(office, { ...kept, staff: parts.staff, issues: parts.issues });
  }
}

/** One of everything for requests that may use it up: made anew when an answer says that it was. */
export class Supply {
  readonly #office: Office;
  readonly #spent = new Spent();
  #everything: Everything;

  private constructor(office: Office, everything: Everything) {
    this.#office = office;
    this.#everything = everything;
  }

  static async fill(office: Office): Promise<Supply> {
    return new Supply(office, await oneOfEverything(office));
  }

  /**
   * What is done with one of everything; done again with all that is new if something had been used up before.
   * @param work sends a request to this address, last of all where it sends several
   */
  async use<Answer extends Used>(
    endpoint: AnyEndpoint,
    work: (everything: Everything) => Promise<Answer>,
  ): Promise<Answer> {
    const answer = await this.#noted(endpoint, work);
    // What the contract itself refuses is refused whatever is there.
    const isAbout = usedUp.has(answer.status) && takesAll(endpoint, answer.request);
    if (!isAbout || this.#spent.isNothing) return answer;
    this.#everything = await this.#spent.makeAnew(this.#office, this.#everything);
    return this.#noted(endpoint, work);
  }

  async #noted<Answer extends Used>(
    endpoint: AnyEndpoint,
    work: (everything: Everything) => Promise<Answer>,
  ): Promise<Answer> {
    await readyFor(this.#office, endpoint);
    const answer = await work(withNewNames(this.#everything));
    if (answer.status < 300) this.#spent.note(endpoint, this.#everything);
    return answer;
  }
}

let named = 0;

/** What bears a name that is taken is refused: each request gets one of its own. */
export function withNewNames(everything: Everything): Everything {
  named += 1;
  const { name, code } = everything.inBody;
  const ending = String(named);
  const inBody = { ...everything.inBody, name: `${String(name)} ${ending}`, code: `${String(code)}-${ending}` };
  return { ...everything, inBody };
}

function roomsOf({ path }: AnyEndpoint, parts: Parts): readonly Room[] {
  const [, , , kind = '', within = ''] = path.split('/');
  const told = roomsByKind.get(`${kind}/${within}`) ?? roomsByKind.get(kind);
  if (told !== undefined) return told;
  const own = rooms.find((room) => kind in parts[room].inAddress);
  return own === undefined ? rooms : [own];
}
