import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { notValid } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { Values } from '@due-regard/shared/registers/field.ts';
import type { Register } from '@due-regard/shared/registers/register.ts';
import { checkValues } from '@due-regard/shared/registers/values.ts';
import type { Change } from '@due-regard/db/change.ts';
import { judgeOfNames } from './named-things.ts';
import { readerProblems } from './owner.ts';

/** What somebody says of an entry. */
export interface Said {
  readonly values: Readonly<Record<string, unknown>>;
  readonly publication: Publication;
}

interface Checking {
  readonly register: Register;
  readonly today: IsoDate;
  /** What else is wrong with it. */
  readonly others?: readonly FieldProblem[];
  /** The entry that is said anew: it does not name itself. */
  readonly itself?: string;
}

/** @throws Refusal `not-valid` with every field to mend, what it names among them */
export async function checkEntry(one: Change, said: Said, checking: Checking): Promise<Values> {
  const { values, problems } = checkAlone(said, checking);
  const judge = await judgeOfNames(one, checking.register, [values]);
  const readers = await readerProblems(one, checking.register, { values, publication: said.publication });
  const all = [...problems, ...(checking.others ?? []), ...judge(values, checking.itself), ...readers];
  if (all.length > 0) throw notValid(all);
  return values;
}

/** What is said of an entry, beside what it names. */
export function checkAlone(
  { values: given, publication }: Said,
  { register, today }: Pick<Checking, 'register' | 'today'>,
): { readonly values: Values; readonly problems: readonly FieldProblem[] } {
  const { values, problems } = checkValues(register, given, today);
  const isTooOpen = register.isNeverPublic === true && publication !== 'officers';
  return { values, problems: isTooOpen ? [...problems, { field: 'publication', code: 'officers-only' }] : problems };
}
