import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineSubjects } from '../deadlines/deadline.ts';
import type { Registers } from '../deadlines/every-deadline.ts';
import type { Statement } from '../training/statement.ts';

/** What the rules look at: the registers, what schools told, and who holds a role here. */
export type CheckFacts = Registers & {
  readonly statements: readonly Statement[];
  /** What an organisation is called on the day. */
  readonly nameOf: (organisationId: string) => string;
  /** The ids of people who hold a role here today. */
  readonly holders: ReadonlySet<string>;
};

/** Where what a rule found is mended. */
export const checkSubjects = [...deadlineSubjects, 'organisation'] as const;
export type CheckSubject = { readonly kind: (typeof checkSubjects)[number]; readonly id: string };

/** One thing that a rule found. */
export type Found = {
  readonly subject: CheckSubject;
  readonly title: string;
  /** What is the matter with it, in a few words; null where the rule says all. */
  readonly detail: string | null;
};

/** A standing rule: it finds what a person should look at, and never changes a figure. */
export type Check = {
  readonly id: string;
  /** What it finds, as a heading: `Met without evidence`. */
  readonly name: string;
  /** Why it matters and how it is mended, in a sentence. */
  readonly why: string;
  readonly find: (facts: CheckFacts, asAt: IsoDate) => readonly Found[];
};
