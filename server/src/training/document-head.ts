import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { parseInstant } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { answersInWords } from '@due-regard/shared/measure/source-words.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import { datedHead } from '../documents/dated-head.ts';
import type { TableDocument } from '../documents/table-document.ts';
import type { CoverageView } from '../measure/coverage-view.ts';

type Rests = Pick<CoverageView, 'scope' | 'provenance'>;

type Head = Pick<TableDocument, 'title' | 'fileName' | 'isDemonstration' | 'cover' | 'notes'>;

interface Named {
  readonly title: string;
  /** What begins the file's name: `coverage`. */
  readonly file: string;
  readonly notes: readonly string[];
}

/** What every file of figures begins with: whose, of which day, which schools, and what it rests on. */
export function documentHead(
  authority: AuthorityTable,
  { scope, provenance }: Rests,
  { notes, ...named }: Named,
): Head {
  const head = datedHead(authority, provenance, named);
  return {
    ...head,
    cover: [
      ...head.cover,
      `Schools counted: ${scope.words}`,
      ...sources(provenance),
      'Not public: school by school, for the council’s own work.',
    ],
    notes: [...provenance.caveats, ...notes],
  };
}

function sources(provenance: Rests['provenance']): readonly string[] {
  const { registerDate, registerFile, changedAt } = provenance;
  const register =
    registerFile === null ? 'No school register is loaded' : `School register: ${registerFile}${ofDay(registerDate)}`;
  const changed = parseInstant(changedAt ?? '');
  return [
    register,
    `What schools told: ${answersInWords(provenance)}`,
    ...(changed === undefined ? [] : [`Records last changed on ${longDate(londonDay(changed))}`]),
  ];
}

function ofDay(day: IsoDate | null): string {
  return day === null ? '' : `, ${longDate(day)}`;
}
