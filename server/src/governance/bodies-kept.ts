import { bodyRegister, bodySaid, bodyValues } from '@due-regard/shared/governance/body-register.ts';
import type { Body } from '@due-regard/shared/governance/body.ts';
import type { EntryEdit } from '@due-regard/shared/imports/registers/comparing.ts';
import type { Fault } from '@due-regard/shared/imports/registers/entry-faults.ts';
import { listBodies } from '@due-regard/db/governance/queries.ts';
import { knownNow } from '../http/as-at.ts';
import type { Keeping } from '../registers/keeping.ts';
import { saysThatItEnded } from '../registers/rows.ts';
import { bodyRow, endProblems } from './bodies.ts';

/** Boards, committees and groups as their files meet them. */
export const bodiesKept: Keeping = async (read, { authority }) => {
  const rows = await listBodies(read, knownNow(authority));
  return {
    entries: rows.map(({ factId, bodyId: entryId, validFrom, publication, ...body }) => ({
      factId,
      entryId,
      register: bodyRegister.code,
      validFrom,
      publication,
      values: bodyValues(body),
    })),
    faultsOf: (edit) => faultsOf(edit, rows),
    withdraw: (one, factIds) => one.withdraw('body', factIds),
    record: (one, edits) =>
      one.record(
        'body',
        edits.map(({ entryId, validFrom, values, publication }) =>
          bodyRow(entryId, validFrom, { ...bodySaid(values), publication }),
        ),
      ),
  };
};

function faultsOf({ standing, values, changed, validFrom }: EntryEdit, rows: readonly Body[]): readonly Fault[] {
  const { endedOn } = bodySaid(values);
  const since = rows.find(({ bodyId }) => bodyId === standing?.entryId)?.validFrom ?? validFrom;
  const faults = endProblems({ endedOn }, since).map(({ field, code }): Fault => ({
    column: field,
    reason: 'answers-contradict',
    rule: bodyRegister.problemWords?.[code],
  }));
  const isPassed = standing !== undefined && saysThatItEnded({ ...standing, endedOn }, validFrom);
  return isPassed && !changed.includes('endedOn') ? [...faults, { column: 'endedOn', reason: 'end-not-said' }] : faults;
}
