import { capital } from '@due-regard/shared/measure/words.ts';
import { changeNameOf } from '@due-regard/shared/journal/change-names.ts';
import { subjectKindOf } from '@due-regard/shared/journal/subject.ts';
import type { EntryReply } from '@due-regard/shared/journal/api.ts';
import type { SubjectKind } from '@due-regard/shared/journal/subject.ts';
import { registerIn } from './asked-by-register.ts';

/** A kind that these pages do not know yet reads as the server named it: `plan.agreed` is "Plan agreed". */
export function changeWords(what: string): string {
  return changeNameOf(what) ?? sentenceOf(what);
}

/** `staffTrained` and `link-given` as words: "Staff trained", "Link given"; and what is abbreviated in the records in full. */
export function sentenceOf(name: string): string {
  const spaced = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .trim()
    .toLowerCase();
  const words = spaced.replace(/\bdsl\b/, 'safeguarding lead').replace(/^is /, '');
  return capital(words);
}

type Told = Pick<EntryReply, 'what' | 'subject'> & Partial<Pick<EntryReply, 'before' | 'after'>>;

/** The page of what a change is about, under the council's address; undefined where there is none. */
export function subjectPath({ what, subject, before, after }: Told): string | undefined {
  const kind = subjectKindOf(what);
  if (kind === 'entry' || kind === 'entries') {
    const register = registerIn(after ?? before);
    // Of what was withdrawn there may be no page any more.
    const page = after === null || subject === null ? [] : [subject];
    return register && ['registers', register.code, ...page].join('/');
  }
  const room = roomOf[kind ?? 'council'];
  return room === undefined || subject === null ? undefined : room(subject);
}

const roomOf: Readonly<Record<Exclude<SubjectKind, 'entry' | 'entries'>, ((subject: string) => string) | undefined>> = {
  organisation: (id) => `schools/${id}`,
  file: (id) => `imports/${id}`,
  word: (id) => `imports/${id}`,
  person: (id) => `people/${id}`,
  course: () => 'training/requirements',
  requirement: () => 'training/requirements',
  scope: () => 'settings/scope',
  mapping: () => 'imports/readings',
  document: (id) => `strategies/${id}`,
  body: (id) => `bodies/${id}`,
  pack: () => 'duty/packs',
  obligation: (id) => `duty/${id}`,
  evidence: undefined,
  council: undefined,
  plan: (id) => `plans/${id}`,
  objective: () => 'plans',
  action: (id) => `actions/${id}`,
  actions: undefined,
  agency: () => 'agencies',
};
