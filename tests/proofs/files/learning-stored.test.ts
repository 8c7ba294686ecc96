import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import { cancelBatch, undoBatch } from '@due-regard/server/imports/batches.ts';
import { listTotals } from '@due-regard/db/training/totals.ts';
import { peopleCouncil, toHousing, withPeopleCouncil } from '../../imports/support/people-council.ts';
import type { PeopleCouncil } from '../../imports/support/people-council.ts';
import { learningFiles } from './learning-counts.ts';
import type { LearningCount } from './learning-counts.ts';
import { learningMappings } from './learning-mappings.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/lms/', import.meta.url));
const readOn = isoDate('2026-11-22');

/** What somebody says of a file: whose it is, and what it asks. */
async function choicesFor(at: PeopleCouncil, { layout, asks }: LearningCount): Promise<Partial<FileChoices>> {
  const mappingId =
    typeof layout === 'string' ? null : await at.saveMapping(layout.mapping, learningMappings[layout.mapping]);
  return {
    ...toHousing,
    mappingId,
    courseId: asks.includes('course') ? 'wrap' : null,
    heldOn: asks.includes('held-on') ? isoDate('2026-11-02') : null,
  };
}

let made = 0;

/** Makes a course for each word that is asked about, and notes whose name it is. @returns the file as it is then */
async function sayAll(at: PeopleCouncil, staged: BatchReply, names: Map<string, string>): Promise<BatchReply> {
  let said = staged;
  for (const { shown } of staged.rows?.words ?? []) {
    made += 1;
    const code = `course-${String(made)}`;
    said = await at.say(said, shown, await at.addCourse(code, code));
    names.set(code, shown);
  }
  return said;
}

interface Stored {
  readonly completed: number;
  /** Of whom the course is asked and is not said to be completed; of names alone also those with no answer to be read. */
  readonly others: number;
}

/** How many rows of each course stand, by the file's own name of it. */
async function stored(at: PeopleCouncil, names: ReadonlyMap<string, string>): Promise<Record<string, Stored>> {
  const rows = await at.completions();
  const totals = await listTotals(at.deps.db.read, { authority: peopleCouncil, before: undefined });
  const entries = Array.from(names, ([code, name]) => {
    const own = rows.filter((row) => row.course_id === code);
    const total = totals.find((one) => one.courseId === code);
    const completed = own.filter(({ outcome }) => outcome === 'completed').length + (total?.trained ?? 0);
    const all = own.length + (total?.inPost ?? 0);
    return [name, { completed, others: all - completed }] as const;
  });
  return Object.fromEntries(entries.filter(([, { completed, others }]) => completed + others > 0));
}

function countedByHand({ courses, learners, refused }: LearningCount): Record<string, Stored> {
  const unread = (name: string): number => (learners > 0 ? 0 : refused.filter(({ column }) => column === name).length);
  const entries = Object.entries(courses).map(([name, { completed, notCompleted, unsaid = 0 }]) => {
    return [name, { completed, others: notCompleted + unsaid + unread(name) }] as const;
  });
  return Object.fromEntries(entries);
}

withPeopleCouncil('what is stored of an export of a learning system', (at) => {
  const hasFiles = existsSync(folder);
  // What a word means is remembered from file to file.
  const names = new Map([['wrap', 'asked']]);
  test.skipIf(!hasFiles).each(learningFiles)('$file is what was counted by hand, and twice is once', async (hand) => {
    const bytes = readFileSync(`${folder}${hand.file}`);
    const choices = await choicesFor(at(), hand);
    const staged = await at().stage(bytes, { choices, fileDate: readOn, fileName: 'export' });
    const said = await sayAll(at(), staged, names);
    expect(said.rows?.badRows).toBe(hand.refused.length);
    if (Object.keys(hand.courses).length === 0) {
      await cancelBatch(at().deps, at().actor, said.batchId);
      return;
    }
    await at().accept(said, true);
    expect(await stored(at(), names)).toEqual(countedByHand(hand));
    const again = await at().stage(bytes, { choices, fileDate: readOn, fileName: 'export' });
    expect(again.rows).toMatchObject({ accepted: 0, words: [] });
    await cancelBatch(at().deps, at().actor, again.batchId);
    await undoBatch(at().deps, at().actor, said.batchId);
    expect(await stored(at(), names)).toEqual({});
  });
});
