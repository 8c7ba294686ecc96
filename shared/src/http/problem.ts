import type { RowProblem } from '../imports/row-problem.ts';

/** Every reason for which a request is not done, with its HTTP status and title (RFC 9457). */
export const problems = {
  'bad-request': { status: 400, title: 'The request could not be read' },
  'malformed-json': { status: 400, title: 'The body is not well-formed JSON' },
  'sign-in-needed': { status: 401, title: 'Sign in to see this' },
  'wrong-password': { status: 401, title: 'The e-mail address or the password is not right' },
  'not-allowed': { status: 403, title: 'Your roles here do not allow this' },
  'cross-site': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'not-there-yet': { status: 404, title: 'It was not there yet on that day' },
  'method-not-allowed': { status: 405, title: 'This address does not answer that method' },
  stale: { status: 409, title: 'Somebody changed this since you opened it' },
  conflict: { status: 409, title: 'This cannot be done as things stand' },
  cancelled: { status: 409, title: 'This was stopped; nothing was stored' },
  'link-used': { status: 410, title: 'This link has been used or has run out' },
  'too-large': { status: 413, title: 'This is larger than can be taken' },
  'wrong-media-type': { status: 415, title: 'The body is of a kind that is not taken here' },
  'key-used': { status: 422, title: 'This key was sent before with something else' },
  'not-valid': { status: 422, title: 'Some answers need to be mended' },
  'bad-file': { status: 422, title: 'The file has rows that cannot be taken' },
  'too-many-guesses': { status: 429, title: 'Too many tries; wait a few minutes' },
  'server-fault': { status: 500, title: 'Something went wrong here; nothing was stored' },
  'broken-off': { status: 500, title: 'This was broken off before it could be said whether it was done' },
  busy: { status: 503, title: 'The records are being written; try again in a moment' },
  'many-waiting': { status: 503, title: 'So many files wait their turn that no more are taken in just now' },
  'disk-full': { status: 507, title: 'There is no room left on the disk; nothing was stored' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemCode = keyof typeof problems;

/** One answer that cannot be taken: the field by its name in the body, and why, as a code the words file knows. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
}

/** The body of every answer that is not a success, `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  readonly rows?: readonly RowProblem[];
  readonly requestId?: string;
}

interface RefusalMore {
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  readonly rows?: readonly RowProblem[];
}

/** What a verb throws to refuse; the server turns it into a problem, the command line into a sentence. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[] | undefined;
  readonly rows: readonly RowProblem[] | undefined;

  constructor(code: ProblemCode, more: RefusalMore = {}) {
    super(more.detail ?? problems[code].title);
    this.name = 'Refusal';
    this.code = code;
    this.detail = more.detail;
    this.fields = more.fields;
    this.rows = more.rows;
  }
}

export function refused(code: ProblemCode, detail?: string): Refusal {
  return new Refusal(code, detail === undefined ? {} : { detail });
}

/** A refusal of single answers of a form. */
export function notValid(fields: readonly FieldProblem[]): Refusal {
  return new Refusal('not-valid', { fields });
}

export function problemOf(refusal: Refusal): Problem {
  const { status, title } = problems[refusal.code];
  return {
    type: `/problems/${refusal.code}`,
    status,
    title,
    code: refusal.code,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    ...(refusal.fields === undefined ? {} : { fields: refusal.fields }),
    ...(refusal.rows === undefined ? {} : { rows: refusal.rows }),
  };
}
