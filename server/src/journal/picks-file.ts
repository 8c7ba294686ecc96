import { londonClock } from '@due-regard/shared/calendar/london.ts';
import { parseInstant } from '@due-regard/shared/calendar/iso-date.ts';
import { pickRuleWords, pickSourceNames } from '@due-regard/shared/journal/picks.ts';
import { roleWords } from '@due-regard/shared/people/role.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import { datedHead } from '../documents/dated-head.ts';
import type { DocumentCell, DocumentTable, TableDocument } from '../documents/table-document.ts';
import type { Picks } from './picks.ts';

/** Picks as a file: a row for each thing recorded of each, and a sheet of all that they were drawn from, in its order. */
export function picksFile(council: AuthorityTable, picks: Picks): TableDocument {
  const { from, seed, total, entry, dates } = picks;
  const shown = picks.picks.length;
  const head = datedHead(council, dates, {
    title: `Picked at random: ${String(shown)} of ${String(total)}. ${pickSourceNames[from]}`,
    file: `picks-${from}-${seed}`,
  });
  return {
    ...head,
    cover: [...head.cover, `Seed: ${seed}`, `The record of changes stood at entry ${String(entry)}`],
    notes: [
      pickRuleWords,
      'The same seed, date and date of knowledge give the same picks again. Where no date of knowledge is said, what is entered later may change what they are drawn from.',
      'Who recorded something is named as they are called today; their id and the number of the entry are those of the record of changes.',
    ],
    tables: [picksTable(picks), drawnTable(picks)],
  };
}

function picksTable({ picks }: Picks): DocumentTable {
  return {
    name: 'Picks',
    caption: 'What is recorded of each pick: why it is counted, and the evidence',
    columns: [
      { header: 'pick', kind: 'number' },
      { header: 'id', kind: 'text', width: 38 },
      { header: 'name', kind: 'text', width: 40 },
      { header: 'part', kind: 'text', width: 24 },
      { header: 'kind', kind: 'text' },
      { header: 'title', kind: 'text', width: 60 },
      { header: 'where, or source', kind: 'text', width: 40 },
      { header: 'link', kind: 'text', width: 40 },
      { header: 'dated on', kind: 'date' },
      { header: 'recorded by', kind: 'text' },
      { header: 'recorded by (id)', kind: 'text', width: 38 },
      { header: 'roles', kind: 'text' },
      { header: 'recorded (London)', kind: 'text', width: 20 },
      { header: 'entry', kind: 'number' },
    ],
    rows: picks.flatMap(rowsOf),
  };
}

type Pick = Picks['picks'][number];

const parts: Readonly<Record<Pick['records'][number]['part'], string>> = {
  counted: 'Why it is counted',
  evidence: 'Evidence',
};

function rowsOf({ place, id, name, records }: Pick): readonly (readonly DocumentCell[])[] {
  const isShown = records.some(({ part }) => part === 'evidence');
  const rows = records.map(({ part, kind, title, where, link, on, by, byId, roles, at, seq }) => {
    const instant = parseInstant(at);
    const recorded = [by, byId, roleWords(roles), instant === undefined ? at : londonClock(instant), seq];
    return [place, id, name, parts[part], kind, title, where, link, on, ...recorded];
  });
  const none = [place, id, name, 'No evidence recorded', ...Array.from({ length: 10 }, () => null)];
  return isShown ? rows : [...rows, none];
}

function drawnTable({ picks, rest }: Picks): DocumentTable {
  const rows = [...picks, ...rest].map(({ id, name, hash }, at) => [at + 1, id, name, hash]);
  return {
    name: 'Drawn from',
    caption: `All that they were drawn from, in the order of the hashes: the first ${String(picks.length)} are the picks`,
    columns: [
      { header: 'order', kind: 'number' },
      { header: 'id', kind: 'text', width: 38 },
      { header: 'name', kind: 'text', width: 40 },
      { header: 'SHA-256 of seed:id', kind: 'text', width: 66 },
    ],
    rows,
  };
}
