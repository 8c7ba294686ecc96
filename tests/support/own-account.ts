import { authorityField, idField } from '@due-regard/shared/http/fields.ts';
import type { AnyEndpoint } from '@due-regard/shared/http/endpoint.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { textsOf } from './examples.ts';
import type { TextPlace } from './examples.ts';
import type { TestApp } from './test-app.ts';

/** What somebody types of themselves or of a colleague who is to sign in, and passwords, which are stored as hashes. */
const ownAccount: ReadonlySet<string> = new Set([
  'POST /api/session body.email',
  'POST /api/session body.password',
  'POST /api/session/password body.currentPassword',
  'POST /api/session/password body.newPassword',
  'POST /api/links/accept body.password',
  'POST /api/set-up body.person.email',
  'POST /api/set-up body.person.password',
  'POST /api/:authority/people body.email',
]);

/** What names something that is here already: anything else is not found, and not kept. */
const references: ReadonlySet<unknown> = new Set([idField, authorityField]);

/** A text of a contract, as whoever reads a failure finds it. */
export function nameOfText({ method, path }: AnyEndpoint, { place }: TextPlace): string {
  return `${method} ${path} ${place.join('.')}`;
}

/** A text that a contract takes. */
export interface TextOfContract {
  readonly endpoint: AnyEndpoint;
  readonly text: TextPlace;
}

/** Every text of every contract but those of somebody's own account. */
export function textsOfContracts(endpoints: readonly AnyEndpoint[]): readonly TextOfContract[] {
  return endpoints.flatMap((endpoint) =>
    textsOf(endpoint)
      .filter((text) => !ownAccount.has(nameOfText(endpoint, text)))
      .map((text) => ({ endpoint, text })),
  );
}

/** A cookie of somebody whom a contract lets in: what is refused for want of a role says nothing of its texts. */
export class Cookies {
  readonly #app: TestApp;
  readonly #byRole = new Map<Role, string>();

  constructor(app: TestApp) {
    this.#app = app;
  }

  async for({ allow }: AnyEndpoint): Promise<string> {
    const roles: readonly Role[] = typeof allow === 'string' ? ['lead'] : allow;
    const role = roles.find((one) => one === 'lead' || one === 'administrator') ?? roles[0] ?? 'lead';
    const known = this.#byRole.get(role) ?? (await this.#app.signInAs([role]));
    this.#byRole.set(role, known);
    return known;
  }
}

export function isReference({ text }: TextOfContract): boolean {
  return references.has(text.schema);
}
