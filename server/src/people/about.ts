import type { OutputOf } from '@due-regard/shared/http/endpoint.ts';
import type { sessionApi } from '@due-regard/shared/people/api.ts';
import { listAuthorities } from '@due-regard/db/people/authorities.ts';
import { isAnybodyHere } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { productVersion } from '../version.ts';

type About = OutputOf<NonNullable<typeof sessionApi.about.reply>>;

/** What the statutory pages and the sign-in page say before anybody has signed in. */
export async function about({ db, config }: Deps): Promise<About> {
  const { organisation, email, phone, dataProtectionEmail } = config.contact;
  const isAnybody = await isAnybodyHere(db.read);
  return {
    product: 'Due Regard',
    version: productVersion,
    contact: {
      organisation: organisation ?? null,
      email: email ?? null,
      phone: phone ?? null,
      dataProtectionEmail: dataProtectionEmail ?? null,
    },
    isSetUpOpen: !isAnybody,
    hasDemonstration:
      isAnybody && (await listAuthorities(db.read)).some((authority) => authority.is_demonstration === 1),
  };
}
