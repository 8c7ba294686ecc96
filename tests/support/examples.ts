import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';

/** What a contract says of a part of a request. */
export type Schema = NonNullable<AnyEndpoint['body']>;

/** Where a value stands in a request: `body.person.email`. */
export type Place = readonly (string | number)[];

/** A text that a contract takes, and where. */
export interface TextPlace {
  readonly place: Place;
  readonly schema: Schema;
}

/** A whole request as a contract takes it. */
export interface ExampleRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Values for fields of these names, where any text of the right form would not do. */
export type Named = Readonly<Record<string, unknown>>;

const parts = ['params', 'query', 'body'] as const;

/** A request with every field of the contract filled in. */
export function exampleOf(endpoint: AnyEndpoint, named: Named = {}): ExampleRequest {
  const [params, query, body] = parts.map((part) =>
    endpoint[part] === undefined ? undefined : example(endpoint[part], { named, name: part }),
  );
  return { params: asRecord(params), query: asRecord(query), body };
}

/** Every text of a contract's address, query and body, wherever it lies. */
export function textsOf(endpoint: AnyEndpoint): readonly TextPlace[] {
  return parts.flatMap((part) => (endpoint[part] === undefined ? [] : textsIn(endpoint[part], [part])));
}

/** The same request with another value at one place. */
export function withValue(request: ExampleRequest, place: Place, value: unknown): ExampleRequest {
  return put(request, place, value) as ExampleRequest;
}

/** What stands at a place of a request. */
export function valueAt(request: ExampleRequest, place: Place): unknown {
  return place.reduce<unknown>(
    (held, step) => (Array.isArray(held) ? held[Number(step)] : asRecord(held)[step]),
    request,
  );
}

function put(into: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(into)) return into.map((item: unknown, index) => (index === first ? put(item, rest, value) : item));
  const record = asRecord(into);
  return { ...record, [first]: put(record[String(first)], rest, value) };
}

/** The address of a request, its parts encoded as a program would. */
export function addressOf({ path }: AnyEndpoint, { params, query }: ExampleRequest): string {
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encoded(params[name]));
  const search = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return search.length === 0 ? filled : `${filled}?${search.join('&')}`;
}

/** As UTF-8 in percents; half of a surrogate pair becomes the three bytes that no decoder takes. */
function encoded(value: unknown): string {
  const text = String(value);
  return text.isWellFormed()
    ? encodeURIComponent(text)
    : encodeURIComponent(text.toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%BD');
}

const candidates = [
  'words',
  '2018-03-13',
  '999',
  '34',
  '09-01',
  'jo.roe@council.example',
  'seven grey herons at dusk',
  'A'.repeat(43),
  'https://council.example/papers',
  'HP20 1UY',
  '2018',
  '2018-01-01',
  'a'.repeat(64),
] as const;

interface Naming {
  readonly named: Named;
  readonly name: string;
}

function example(schema: Schema, { named, name }: Naming): unknown {
  const def = definitionOf(schema);
  if (named[name] !== undefined && takes(schema, named[name])) return named[name];
  if (def.type === 'optional' || def.type === 'nullable') return example(def.innerType, { named, name });
  if (def.type === 'object')
    return Object.fromEntries(
      Object.entries(def.shape).map(([key, inner]) => [key, example(inner, { named, name: key })]),
    );
  if (def.type === 'array') return [example(def.element, { named, name })];
  if (def.type === 'record') return {};
  if (def.type === 'union') return example(firstOf(def.options), { named, name });
  if (def.type === 'enum') return Object.values(def.entries)[0];
  if (def.type === 'literal') return def.values[0];
  const fits = [...candidates, true, 1, 2, 2017].find((candidate) => takes(schema, candidate));
  if (fits === undefined) throw new Error(`no example of ${name} (${def.type})`);
  return fits;
}

function textsIn(schema: Schema, place: Place): readonly TextPlace[] {
  const def = definitionOf(schema);
  if (def.type === 'optional' || def.type === 'nullable') return textsIn(def.innerType, place);
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([key, inner]) => textsIn(inner, [...place, key]));
  if (def.type === 'array') return textsIn(def.element, [...place, 0]);
  if (def.type === 'union') return def.options.flatMap((option) => textsIn(option, place));
  // What a register's fields take is held by their own tests.
  if (['enum', 'literal', 'number', 'int', 'boolean', 'record'].includes(def.type)) return [];
  if (def.type === 'string') return [{ place, schema }];
  throw new Error(`a contract with ${def.type}: say here where its texts are`);
}

/** What zod keeps of a schema, as far as it is asked here. */
type Definition =
  | { readonly type: 'optional' | 'nullable'; readonly innerType: Schema }
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, Schema>> }
  | { readonly type: 'array'; readonly element: Schema }
  | { readonly type: 'union'; readonly options: readonly Schema[] }
  | { readonly type: 'enum'; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | { readonly type: 'string' | 'number' | 'int' | 'boolean' | 'record' };

// Each schema says in `type` which of these it is; the types of zod's core do not.
function definitionOf({ _zod: kept }: Schema): Definition {
  return kept.def as unknown as Definition;
}

/** Whether a schema takes a value; ours never wait. */
export function takes(schema: Schema, value: unknown): boolean {
  const checked = schema['~standard'].validate(value);
  if (checked instanceof Promise) throw new Error('a contract that waits');
  return checked.issues === undefined;
}

/** Whether a contract takes a whole request; whether what it is about is there is another matter. */
export function takesAll(endpoint: AnyEndpoint, request: ExampleRequest): boolean {
  return parts.every((part) => endpoint[part] === undefined || takes(endpoint[part], request[part]));
}

function firstOf(options: readonly Schema[]): Schema {
  const [first] = options;
  if (first === undefined) throw new Error('a union of nothing');
  return first;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
