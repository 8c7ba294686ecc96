import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { Refusal, refused } from '@due-regard/shared/http/problem.ts';
import { diffRegister } from '@due-regard/shared/schools/register-diff.ts';
import type { RegisterDiff } from '@due-regard/shared/schools/register-diff.ts';
import type { RegisterRow } from '@due-regard/shared/schools/register-row.ts';
import { listLinks, listRegisterLoads } from '@due-regard/db/schools/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../http/as-at.ts';
import type { ImportContext, Importer, Preview, Reading } from '../imports/importer.ts';
import { applyRegister } from './apply-register.ts';
import { recordSuccessions } from './record-successions.ts';
import { registerEntries } from './register-entries.ts';
import { previewOf } from './register-preview.ts';
import { readOwnRegister } from './register-file.ts';

/** The rows of one authority, with the types that the whole file holds; none of them when rows were left out. */
interface StagedRegister {
  readonly coveredTypes: readonly string[];
  readonly rows: readonly RegisterRow[];
  /** How many rows of the file are other councils'. */
  readonly ofOtherCouncils: number;
}

/** The national register: read, held against the records, and stored as it differs. */
export const schoolsImporter: Importer<StagedRegister> = {
  kind: 'schools',
  read: async (context, brought) => {
    const { rows, refused: bad, notes, ...file } = await readOwnRegister(brought.bytes, context.authority);
    if (rows.length === 0 && bad.length === 0) throw nothingOfOurs(context.authority);
    // A school whose row could not be read is no school that has closed.
    const coveredTypes = bad.length > 0 ? [] : file.coveredTypes;
    const leftOut =
      bad.length > 0 ? ['Rows cannot be read, so no school is taken to have closed by not being listed.'] : [];
    const staged = { coveredTypes, rows, ofOtherCouncils: file.ofOthers };
    return { rows: [staged], refused: bad, notes: [...leftOut, ...notes] };
  },
  preview: async (context, { reading, fileDate }) => previewRegister(context, reading, fileDate),
  apply: async (change, { rows, batchId, fileName, fileDate }) => {
    await refuseEarlier(change.read, change.authority, fileDate);
    const diff = await compare({ read: change.read, authority: change.authority, today: fileDate }, rows, fileDate);
    await applyRegister(change, diff, { batchId, fileDate });
    await change.record('register_load', [
      { batch_id: batchId, file_date: fileDate, file_name: fileName, covered_types: JSON.stringify(diff.coveredTypes) },
    ]);
    const successions = await recordSuccessions(change, batchId);
    return {
      appeared: diff.appeared.length,
      altered: diff.altered.length,
      disappeared: diff.disappeared.length,
      unchanged: diff.unchanged.length,
      successions,
    };
  },
};

function nothingOfOurs(authority: string): Refusal {
  return new Refusal('bad-file', {
    detail: `The file holds no establishment of authority ${authority}: is it another council's file?`,
    rows: [],
  });
}

async function previewRegister(
  context: ImportContext,
  reading: Reading<StagedRegister>,
  fileDate: IsoDate,
): Promise<Preview> {
  await refuseEarlier(context.read, context.authority, fileDate);
  const diff = await compare(context, reading.rows, fileDate);
  const loads = await listRegisterLoads(context.read, knownNow(context.authority));
  const isKnown = diff.appeared.length + diff.altered.length + diff.disappeared.length === 0;
  const ofOtherCouncils = reading.rows.reduce((sum, staged) => sum + staged.ofOtherCouncils, 0);
  const register = { ...previewOf(diff, reading), ofOtherCouncils };
  return { register, rows: null, changesNothing: isKnown && loads.length > 0 };
}

async function compare(
  { read, authority }: ImportContext,
  staged: readonly StagedRegister[],
  fileDate: IsoDate,
): Promise<RegisterDiff> {
  const loads = await listRegisterLoads(read, knownNow(authority));
  return diffRegister({
    current: await registerEntries(read, authority),
    file: staged.flatMap((one) => one.rows),
    coveredTypes: staged.flatMap((one) => one.coveredTypes),
    links: await listLinks(read, knownNow(authority)),
    fileDate,
    since: loads.at(-1)?.fileDate ?? null,
  });
}

/** A register of an earlier day would overwrite what is known of a later one. @throws Refusal `conflict` */
async function refuseEarlier(read: Reader, authority: string, fileDate: IsoDate): Promise<void> {
  const newest = (await listRegisterLoads(read, knownNow(authority))).at(-1)?.fileDate ?? isoDate('1000-01-01');
  if (fileDate >= newest) return;
  throw refused(
    'conflict',
    `The register of ${longDate(newest)} is loaded, and this file is of ${longDate(fileDate)}. Undo the later one first.`,
  );
}
