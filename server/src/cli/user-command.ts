import { Command, InvalidArgumentError } from 'commander';
import { isRole, roles } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { RoleUntil } from '@due-regard/shared/people/role-rules.ts';
import type { Config } from '../config.ts';
import type { OneTimeLink } from '../people/links.ts';
import { inviteFromTerminal, resetFromTerminal } from '../people/from-terminal.ts';
import { codeArgument } from './arguments.ts';
import { say } from './output.ts';
import { withDeps } from './with-deps.ts';

interface InviteOptions {
  readonly authority: string;
  readonly name: string;
  readonly role: readonly RoleUntil[];
}

/** `user invite` and `user reset`: each prints a one-time link to hand over. */
export function userCommand(): Command {
  const command = new Command('user').description('people: a one-time link to join, or to set a new password');
  command
    .command('invite')
    .description('give somebody roles, and a link to join with')
    .argument('<email>', 'their e-mail address')
    .requiredOption('--authority <code>', 'three-digit DfE code', codeArgument)
    .requiredOption('--name <name>', 'their name')
    .requiredOption(
      '--role <role...>',
      `one or more of ${roles.join(', ')}; adviser:2027-03-31 gives a last day`,
      addRole,
    )
    .exitOverride()
    .action((email: string, { authority, name, role }: InviteOptions) =>
      withDeps(async (deps) => {
        const { invitation } = await inviteFromTerminal(deps, { authority, name, email, roles: role });
        if (invitation === null) say('They have an account already, and the roles now.');
        else sayLink(deps.config, invitation);
      }),
    );
  command
    .command('reset')
    .description('a link with which somebody sets a new password')
    .argument('<email>', 'their e-mail address')
    .exitOverride()
    .action((email: string) =>
      withDeps(async (deps) => sayLink(deps.config, await resetFromTerminal(deps, { email }))),
    );
  return command;
}

function sayLink(
  { isPublicUrlAssumed, publicUrl }: Pick<Config, 'isPublicUrlAssumed' | 'publicUrl'>,
  { link, expiresAt }: OneTimeLink,
): void {
  say(`Hand this link over; it works once, until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC:\n  ${link}`);
  if (isPublicUrlAssumed)
    say(
      `Where the server is was not told here: if people do not reach it at ${publicUrl.origin}, set PUBLIC_URL (or HOST and PORT) as for the server, or put its address in the place of that one.`,
    );
}

function addRole(text: string, before: readonly RoleUntil[] = []): readonly RoleUntil[] {
  const [name = '', until] = text.split(':');
  const expiresOn = until === undefined ? null : parseIsoDate(until);
  if (!isRole(name) || expiresOn === undefined)
    throw new InvalidArgumentError(`Roles are ${roles.join(', ')}, with a last day as adviser:2027-03-31.`);
  const role: Role = name;
  return [...before, { role, expiresOn }];
}
