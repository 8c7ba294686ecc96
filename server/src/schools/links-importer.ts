import type { RegisterLink } from '@due-regard/shared/schools/register-row.ts';
import { rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { listLinks, listOrganisations } from '@due-regard/db/schools/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';
import type { Importer } from '../imports/importer.ts';
import { recordSuccessions } from './record-successions.ts';
import { readLinksFile } from './links-file.ts';

/** The register's links file: which establishment followed which. Kept where either end is on the register. */
export const linksImporter: Importer<RegisterLink> = {
  kind: 'links',
  read: (_context, file) => readLinksFile(file.bytes),
  preview: async ({ read, authority }, { reading }) => {
    const { fresh, known, elsewhere } = await sortLinks(read, authority, reading.rows);
    const rows: RowsPreview = {
      accepted: fresh.length,
      duplicates: known.length,
      blank: 0,
      notRead: 0,
      unreadDays: [],
      refused: [...reading.refused],
      unmatched: [],
      remembered: [],
      leftOut: rowsLeftOut(reading.refused).whole,
      partly: 0,
      notes: [...reading.notes, ...elsewhereNote(elsewhere.length)],
      sample: fresh.slice(0, 5).map((link) => [link.urn, link.linkType, link.linkUrn, link.linkName]),
    };
    return { register: null, rows, changesNothing: fresh.length === 0 };
  },
  apply: async (change, { rows, batchId }) => {
    const { fresh } = await sortLinks(change.read, change.authority, rows);
    await change.record(
      'school_link',
      fresh.map((link) => ({
        urn: link.urn,
        link_urn: link.linkUrn,
        link_name: link.linkName,
        link_type: link.linkType,
        established_on: link.establishedOn,
        batch_id: batchId,
      })),
    );
    return { links: fresh.length, successions: await recordSuccessions(change, batchId) };
  },
};

function elsewhereNote(count: number): readonly string[] {
  return count === 0
    ? []
    : [`${String(count)} links are between schools that are not on this register, and were passed over.`];
}

interface Sorted {
  readonly fresh: readonly RegisterLink[];
  readonly known: readonly RegisterLink[];
  readonly elsewhere: readonly RegisterLink[];
}

async function sortLinks(read: Reader, authority: string, links: readonly RegisterLink[]): Promise<Sorted> {
  const isHere = new Set((await listOrganisations(read, authority)).map((organisation) => organisation.urn));
  const recorded = new Set((await listLinks(read, knownNow(authority))).map(keyOf));
  const own = links.filter((link) => isHere.has(link.urn) || isHere.has(link.linkUrn));
  return {
    fresh: own.filter((link) => !recorded.has(keyOf(link))),
    known: own.filter((link) => recorded.has(keyOf(link))),
    elsewhere: links.filter((link) => !isHere.has(link.urn) && !isHere.has(link.linkUrn)),
  };
}

function keyOf({ urn, linkUrn, linkType, establishedOn }: RegisterLink): string {
  return [urn, linkUrn, linkType, establishedOn ?? ''].join(' ');
}
