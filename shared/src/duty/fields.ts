import * as z from 'zod/mini';

/** What names a pack and a duty, in files and in addresses: `prevent-2023`. They belong to no council. */
const slug = /^[a-z][a-z0-9-]{1,39}$/;

export const packIdField = z.string().check(z.regex(slug, 'pack-id'));
export const dutyField = z.string().check(z.regex(slug, 'duty'));

/** The number of an obligation: `LA09`, `SC04`, `OWN-1`. It goes on through the versions of a duty. */
export const obligationIdField = z.string().check(z.regex(/^[A-Z][A-Z0-9-]{1,19}$/, 'obligation-id'));
