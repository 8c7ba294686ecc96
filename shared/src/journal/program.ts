/** What acts without being a person who is signed in, as the record of changes has it in the place of a person's id. */
export const programs = [
  'command-line',
  'terminal',
  'set-up',
  'demonstration',
  'demonstration-reader',
  'demonstration-approver',
] as const;

export type Program = (typeof programs)[number];

/** The same as the screen names it. */
const programNames: Readonly<Record<Program, string>> = {
  'command-line': 'Somebody at the server’s terminal',
  terminal: 'Somebody at the server’s terminal',
  'set-up': 'Whoever held the set-up link',
  demonstration: 'The demonstration',
  'demonstration-reader': 'The demonstration, as a second officer',
  'demonstration-approver': 'The demonstration, as a third officer',
};

function isProgram(actor: string): actor is Program {
  return programs.some((program) => program === actor);
}

/** Who did something: the name of a program, the name the person has today, or that they are here no longer. */
export function actorName(actor: string, names: ReadonlyMap<string, string>): string {
  return isProgram(actor) ? programNames[actor] : (names.get(actor) ?? noLongerHere);
}

/** What stands in the place of the name of somebody who was erased. */
export const noLongerHere = 'Somebody who is no longer here';
