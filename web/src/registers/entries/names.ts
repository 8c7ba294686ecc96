import type { EntryFound } from '@due-regard/shared/registers/api.ts';
import { findRegister } from '@due-regard/shared/registers/every-register.ts';
import type { Subject } from '../../subject-place.ts';

/** A thing that an entry names: what it is called, and where it is. */
interface Named {
  readonly text: string;
  readonly subject: Subject;
}

export type Names = ReadonlyMap<string, Named>;

/** What the entries of a reply name, by id. */
export function namesOf(named: EntryFound['named']): Names {
  return new Map(
    named.map(({ id, of, text }) => {
      const isEntry = findRegister(of) !== undefined;
      return [id, { text, subject: isEntry ? { kind: 'entry', id: `${of}/${id}` } : { kind: of, id } }];
    }),
  );
}
