import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import { everyRegister } from '@due-regard/shared/registers/every-register.ts';
import { addressOf, exampleOf, takes } from '../../support/examples.ts';
import type { ExampleRequest, Schema } from '../../support/examples.ts';
import { namedFor } from '../../support/one-of-everything.ts';
import type { Everything } from '../../support/one-of-everything.ts';
import { textIn } from '../../support/open-archive.ts';
import type { TestApp } from '../../support/test-app.ts';
import { found } from './sentinels.ts';
import type { Sentinel } from './sentinels.ts';
import type { Reader } from './readers.ts';

/** What came for one asking: all of it that a reader can see. */
export interface Answer {
  readonly reader: string;
  /** `GET /api/999/overview` */
  readonly asked: string;
  readonly status: number;
  /** All but those that are new with each answer. */
  readonly headers: string;
  /** What it says; of a packed file what is in it. */
  readonly text: string;
}

/** What is there to be asked for. */
export interface Ground {
  readonly app: TestApp;
  /** One of everything by council: what addresses name. */
  readonly everything: ReadonlyMap<string, Everything>;
  /** What else is asked: addresses of what is planted. */
  readonly more?: readonly string[];
  /** Of what contracts tell each so-manieth address, beginning with that of the reader's turn; absent, all. */
  readonly share?: { readonly every: number; readonly turn: number };
}

const formats = ['csv', 'ods', 'xlsx', 'docx', 'pptx', 'pdf', 'ics', 'json', 'html', 'txt'];

/** New with each answer, or of the asking alone. */
const ownHeaders: ReadonlySet<string> = new Set(['x-request-id', 'request-id', 'set-cookie', 'date']);

/** Addresses that have no contract; of what is no data the contract itself and what the machine says of itself. */
const withoutContract = [
  '/',
  '/999/calendar',
  '/999/channel',
  '/999/channel/panel',
  '/.well-known/security.txt',
  '/api/openapi.json',
  '/health/live',
  '/health/ready',
  '/metrics',
];

/** Asks for everything as one reader: every endpoint of both councils in every format, and every address without a contract. */
export async function crawl(ground: Ground, reader: Reader): Promise<readonly Answer[]> {
  const feeds = reader.feed === undefined ? [] : [reader.feed];
  const plain = [...withoutContract, ...feeds, ...(ground.more ?? [])].map((address) => ({ method: 'GET', address }));
  const { every, turn } = ground.share ?? { every: 1, turn: 0 };
  const shared = askingsOf(ground, reader).filter((_asking, place) => place % every === turn % every);
  const answers: Answer[] = [];
  for (const asking of [...plain, ...shared]) answers.push(await ask(ground.app, reader, asking));
  return answers;
}

/** Every endpoint that changes nothing, of both councils. */
function askingsOf({ app, everything: all }: Ground, reader: Reader): readonly Asking[] {
  return app.bound.endpoints
    .filter((endpoint) => changesNothing(endpoint, reader))
    .flatMap((endpoint) => {
      const councils = endpoint.path.includes(':authority') ? [...all] : [...all].slice(0, 1);
      return councils.flatMap(([council, everything]) => {
        const isOwn = council === reader.council;
        const addresses = isOwn ? addressesOf(endpoint, everything) : [oneAddressOf(endpoint, everything)];
        return addresses.map((address) => ({ method: endpoint.method, address }));
      });
    });
}

/** What takes no body would be done; what takes one is stopped by a body of a kind that is not taken. */
function changesNothing({ method, allow, body, takesFile }: AnyEndpoint, { roles }: Reader): boolean {
  const mayDo = allow === 'anyone' || allow === 'signed-in' || roles.some((role) => allow.includes(role));
  return method === 'GET' || body !== undefined || takesFile !== undefined || !mayDo;
}

interface Asking {
  readonly method: string;
  readonly address: string;
}

async function ask({ send }: TestApp, reader: Reader, { method, address }: Asking): Promise<Answer> {
  // Signing out would end the crawl; nothing else is done by what sends no body of a kind that is taken.
  const cookie = method === 'DELETE' ? undefined : reader.cookie;
  const answer = await send(method, address, {
    ...(cookie === undefined ? {} : { cookie }),
    ...(method === 'GET' ? {} : { headers: { 'content-type': 'text/plain' } }),
  });
  const headers = [...answer.headers].filter(([name]) => !ownHeaders.has(name)).map((pair) => pair.join(': '));
  const text = withoutRequestId(await readText(answer));
  return {
    reader: reader.name,
    asked: `${method} ${address}`,
    status: answer.status,
    headers: headers.join('\n'),
    text,
  };
}

async function readText(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK';
  // A spreadsheet says when it was written, by the clock of the machine.
  return isPacked ? textIn(bytes).replaceAll(writtenAt, '') : Buffer.from(bytes).toString('utf8');
}

const writtenAt = /<(dcterms:(?:created|modified))[^>]*>[^<]*<\/\1>/g;

/** What a refusal says of itself is new each time. */
function withoutRequestId(text: string): string {
  return text.replaceAll(/"requestId":"[^"]*"/g, '');
}

/** The address alone: what is refused at the door is refused whatever is asked there. */
function oneAddressOf(endpoint: AnyEndpoint, everything: Everything): string {
  const { query: _query, body: _body, ...bare } = endpoint;
  return addressOf(bare, exampleOf(bare, namedFor(endpoint, everything)));
}

/** An address for each register, format and day that there is of it. */
export function addressesOf(endpoint: AnyEndpoint, everything: Everything): readonly string[] {
  if (endpoint.method !== 'GET') return [oneAddressOf(endpoint, everything)];
  const named = namedFor(endpoint, everything);
  const isOfAnyRegister = endpoint.path.includes(':register') && !endpoint.path.includes(':id');
  const isPaper = endpoint.path.endsWith('/paper');
  const shown = everyRegister.filter(({ paper }) => !isPaper || paper !== undefined);
  const registers = isOfAnyRegister ? shown.map(({ code }) => ({ register: code })) : [{}];
  const requests = registers.flatMap((register) => queriesOf(endpoint, exampleOf(endpoint, { ...named, ...register })));
  return [...new Set(requests.map((request) => addressOf(endpoint, request)))];
}

/** Of all, in each format; and once more of a day, with every filter set. */
function queriesOf(endpoint: AnyEndpoint, request: ExampleRequest): readonly ExampleRequest[] {
  const { query: schema } = endpoint;
  if (schema === undefined) return [request];
  const bare = Object.keys(request.query).reduce((kept, name) => withoutIfTaken(kept, name, schema), request.query);
  const fitting = formats.filter((format) => 'format' in bare && takes(schema, { ...bare, format }));
  const inFormats = fitting.length === 0 ? [bare] : fitting.map((format) => ({ ...bare, format }));
  return [...inFormats, request.query].map((query) => ({ ...request, query }));
}

function withoutIfTaken(query: ExampleRequest['query'], name: string, schema: Schema): ExampleRequest['query'] {
  const { [name]: _left, ...rest } = query;
  return takes(schema, rest) ? rest : query;
}

/** A sentinel in an answer. */
export interface Trace {
  readonly reader: string;
  readonly asked: string;
  readonly names: readonly string[];
}

/** @returns the answers that hold one; what the reader wrote in the address themselves is no finding */
export function tracesIn(answers: readonly Answer[], sentinels: readonly Sentinel[]): readonly Trace[] {
  return answers.flatMap(({ reader, asked, headers, text }) => {
    const own = new Set(found(asked, sentinels));
    const names = found(`${headers}\n${text}`, sentinels).filter((name) => !own.has(name));
    return names.length === 0 ? [] : [{ reader, asked, names }];
  });
}

/** @returns the askings that were answered otherwise than before */
export function changedAnswers(before: readonly Answer[], after: readonly Answer[]): readonly string[] {
  const was = new Map(before.map((answer) => [wordsOf(answer), JSON.stringify(answer)]));
  return after.filter((answer) => was.get(wordsOf(answer)) !== JSON.stringify(answer)).map(wordsOf);
}

function wordsOf({ reader, asked }: Answer): string {
  return `${reader}: ${asked}`;
}
