import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { Release } from '@due-regard/shared/disclosure/release.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { TableDocument } from '../documents/table-document.ts';
import { protectedFile } from './protected-file.ts';

/** A release as a file: made of its protected tables and of nothing else. */
export function releaseFile(release: Release, council: AuthorityTable): TableDocument {
  const head = {
    title: release.title,
    fileName: `protected-figures-${release.releasedOn}`,
    isDemonstration: council.is_demonstration === 1,
    cover: [
      council.name,
      `Released on ${longDate(release.releasedOn)}`,
      publicationNames[release.publication],
      ...release.basis,
    ],
  };
  return protectedFile(head, release.tables);
}
