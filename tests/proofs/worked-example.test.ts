import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Digest } from '@due-regard/db/journal/digest.ts';
import { canonicalRow } from '@due-regard/shared/journal/canonical.ts';
import { LineDigest, hashBeforeFirst, hashOfEntry, lineOfRow } from '@due-regard/server/journal/verify/canonical.ts';
import { hashFor } from './records/remake.ts';

const document = readFileSync(new URL('../../docs/record-of-changes.md', import.meta.url), 'utf8');

const statement = {
  authority_id: '999',
  fact_id: '0162a4f0-0000-7000-8000-000000000001',
  recorded_at: '2018-03-13T14:05:00.000Z',
  recorded_seq: 1,
  withdrawn_at: '2018-05-02T09:30:00.000Z',
  withdrawn_seq: 2,
  organisation_id: '123456',
  told_on: '2018-03-01',
  staff_answer: 'trained',
  held_on: '2017-11-06',
  staff_trained: 41,
  source: 'E-mail from the school’s office, "all staff"',
  evidence: null,
};

const recorded = new LineDigest();
recorded.add(lineOfRow(statement));
const withdrawn = new LineDigest();
withdrawn.add(statement.fact_id);

const first = {
  authority_id: '999',
  seq: 1,
  at: '2018-03-13T14:05:00.000Z',
  actor: '0162a4ef-0000-7000-8000-00000000000a',
  actor_roles: '["officer"]',
  what: 'statement.added',
  subject: '123456',
  before: null,
  after: '{"heldOn":"2017-11-06","staffTrained":41}',
  reason: null,
  request_id: '5f0c1d6e-8a52-4c38-9f0e-2b8a4f6f2f11',
  digests: JSON.stringify({ recorded: { statement: recorded.close() }, withdrawn: {} }),
  previous_hash: hashBeforeFirst,
};

const second = {
  ...first,
  seq: 2,
  at: '2018-05-02T09:30:00.000Z',
  what: 'statement.withdrawn',
  before: '{"heldOn":"2017-11-06","staffTrained":41}',
  after: null,
  reason: 'The school’s register shows no session',
  request_id: '8d3f1e7c-11b5-4f0e-a7c4-64f5d1f6a902',
  digests: JSON.stringify({ recorded: {}, withdrawn: { statement: withdrawn.close() } }),
  previous_hash: hashOfEntry(first),
};

test('every line and hash of the worked example in the document is what the checker makes of its rows', () => {
  for (const shown of [lineOfRow(statement), first.digests, hashOfEntry(first), second.digests, hashOfEntry(second)]) {
    expect(document).toContain(shown);
  }
});

test('the program and the checker, which share no code, make the same of them', () => {
  expect(canonicalRow(statement)).toBe(lineOfRow(statement));
  expect([hashFor(first), hashFor(second)]).toEqual([hashOfEntry(first), hashOfEntry(second)]);
  const digest = new Digest();
  digest.recorded('statement', statement.fact_id, statement);
  expect(digest.toJson()).toBe(first.digests);
});
