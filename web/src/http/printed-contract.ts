import * as z from 'zod/mini';
import { endpoint } from '@due-regard/shared/http/endpoint.ts';
import type { OutputOf } from '@due-regard/shared/http/endpoint.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { isRole, roleNames } from '@due-regard/shared/people/role.ts';

const operation = z.object({
  summary: z.string(),
  'x-allow': z.union([z.string(), z.array(z.string())]),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })),
  requestBody: z.optional(z.object({ content: z.record(z.string(), z.unknown()) })),
});
type Operation = z.output<typeof operation>;

const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** The OpenAPI document, as far as our page of it reads it. */
export const printedContract = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'Every address with its parameters, bodies and replies (OpenAPI 3.1)',
  allow: 'anyone',
  reply: document,
});

/** One address and method, in words. */
export interface PrintedEndpoint {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly who: string;
  readonly takes: string;
}

/** Every address of the document, in its order. */
export function printedEndpoints({
  paths,
}: OutputOf<NonNullable<typeof printedContract.reply>>): readonly PrintedEndpoint[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, one]) => ({
      method: method.toUpperCase(),
      path,
      summary: one.summary,
      who: whoWords(one['x-allow']),
      takes: takesWords(one),
    })),
  );
}

function whoWords(allow: Operation['x-allow']): string {
  if (allow === 'anyone') return 'Anybody';
  if (allow === 'signed-in') return 'Anybody who is signed in';
  return inAList([allow].flat().map((role) => (isRole(role) ? roleNames[role] : role)));
}

/** `authority; asAt, page (optional); JSON` */
function takesWords({ parameters, requestBody }: Operation): string {
  const optional = namesOf(parameters, false);
  const parts = [
    namesOf(parameters, true),
    optional === '' ? '' : `${optional} (optional)`,
    requestBody === undefined ? '' : bodyWords(Object.keys(requestBody.content)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing' : parts.join('; ');
}

function namesOf(parameters: Operation['parameters'], isRequired: boolean): string {
  return parameters
    .filter(({ required }) => required === isRequired)
    .map(({ name }) => name)
    .join(', ');
}

function bodyWords(mediaTypes: readonly string[]): string {
  return mediaTypes.includes('application/json') ? 'a body in JSON' : 'a file';
}
