import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';
import { countColumns, writeCountRows } from '@due-regard/shared/channel/counts-rows.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { datedHead } from '../../documents/dated-head.ts';
import { writeDocument } from '../../documents/write-document.ts';
import { resolveDates } from '../../http/as-at.ts';
import type { AskedDates } from '../../http/as-at.ts';
import type { FileReply } from '../../http/serve.ts';
import { behindTheWall } from '../behind-the-wall.ts';
import type { ChannelDeps } from '../behind-the-wall.ts';
import { quartersAt } from './view-counts.ts';

const kinds = ['text', 'text', 'text', 'number'] as const;

interface FileAsked extends AskedDates {
  readonly format: DownloadFormat;
}

/** Every quarter by every breakdown, in the layout that is taken in again; a blank count is not entered. */
export async function countsFile(deps: ChannelDeps, actor: Actor, { format, ...asked }: FileAsked): Promise<FileReply> {
  const dates = await resolveDates(deps, actor.authority, asked);
  const { quarters, facts } = await behindTheWall(deps, actor, async (one) => {
    const { asAt, knownAt } = dates;
    return one.done({ what: 'counts.taken-away', after: { asAt, knownAt, format } }, await quartersAt(one, dates));
  });
  return writeDocument(
    {
      ...datedHead(dates.authority, dates, {
        title: 'Channel: one-way counts for each quarter',
        file: 'channel-counts',
      }),
      notes: [
        'For the Channel chair alone. Counts are unprotected: those under 5 are personal data, and none may be published or passed on.',
        '“held elsewhere” is a whole answer; a blank count is not entered, and is not 0.',
      ],
      tables: [
        {
          name: 'Counts',
          caption: 'Counts for each quarter, by one breakdown at a time',
          columns: countColumns.map((header, place) => ({ header, kind: kinds[place] ?? 'text' })),
          rows: writeCountRows(quarters, facts).map((row) => [...row]),
        },
      ],
    },
    format,
  );
}
