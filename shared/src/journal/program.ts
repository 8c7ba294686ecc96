/** What acts without being a person who is signed in, as the record of changes has it in the place of a person's id. */
export const programs = ['command-line', 'terminal', 'set-up', 'demonstration'] as const;

export type Program = (typeof programs)[number];

/** The same as the screen names it. */
export const programNames: Readonly<Record<Program, string>> = {
  'command-line': 'Somebody at the server’s terminal',
  terminal: 'Somebody at the server’s terminal',
  'set-up': 'Whoever held the set-up link',
  demonstration: 'The demonstration',
};

export function isProgram(actor: string): actor is Program {
  return programs.some((program) => program === actor);
}
