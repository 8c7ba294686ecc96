import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityField, authorityParams, dayField, idField, lineField, textField } from '../http/fields.ts';
import { optionalRegisters } from '../measure/registers-in-use.ts';
import { isCouncilCode } from './council-codes.ts';
import { longestPassword, shortestPassword } from './password.ts';
import { roles } from './role.ts';

const roleField = z.enum(roles);
const emailField = z.email('email').check(z.maxLength(254, 'too-long'));
const nameField = textField(120);
const newPasswordField = z
  .string()
  .check(z.minLength(shortestPassword, 'too-short'), z.maxLength(longestPassword, 'too-long'));
/** A password as it is tried: anything that could be one, so that the answer tells nothing. */
const triedPasswordField = z.string().check(z.minLength(1, 'empty'), z.maxLength(longestPassword, 'too-long'));
const linkField = z.string().check(z.regex(/^[\w-]{43}$/, 'link'));
const reasonField = textField(500);

/** A role to hold, and the last day it is held; null is until it is taken back. */
const roleHeld = z.object({ role: roleField, expiresOn: z.nullable(dayField) });
export type RoleHeld = z.output<typeof roleHeld>;

const rolesField = z.array(roleHeld).check(z.minLength(1, 'empty'), z.maxLength(roles.length, 'too-long'));

const person = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  authorities: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      nation: z.enum(['england', 'wales']),
      isDemonstration: z.boolean(),
      /** The day that a demonstration opens at; null is today. */
      ownDate: z.nullable(dayField),
      roles: z.array(roleField),
      /** Registers that a council may do without and in which there is something for this person to read. */
      registers: z.array(z.enum(optionalRegisters)),
    }),
  ),
  session: z.object({
    /** Minutes without a request after which one must sign in again. */
    idleMinutes: z.int(),
    /** The instant at which one must sign in again whatever happens. */
    endsAt: z.string(),
  }),
});
export type PersonReply = z.output<typeof person>;

const who = z.object({ person: z.nullable(person) });

const signedIn = z.object({ person });

const listed = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(roleHeld),
  /** Whether the person has set a password; until then their invitation is open or has run out. */
  hasJoined: z.boolean(),
  lastSignedInOn: z.nullable(dayField),
});
export type ListedPerson = z.output<typeof listed>;

/** A one-time address to hand over by one's own means; shown once. */
const oneTimeLink = z.object({ link: z.string(), expiresAt: z.string() });

/** Whom to invite; the terminal holds what is typed against it too. */
export const invitationBody = z.object({ name: nameField, email: emailField, roles: rolesField });

const personParams = z.object({ authority: authorityField, userId: idField });

/** Who is here, signing in and out, and one's own password. */
export const sessionApi = {
  about: endpoint({
    method: 'GET',
    path: '/api/about',
    summary: 'What this is, who runs it, and whether it waits to be set up',
    allow: 'anyone',
    reply: z.object({
      product: z.string(),
      version: z.string(),
      contact: z.object({
        organisation: z.nullable(z.string()),
        email: z.nullable(z.string()),
        phone: z.nullable(z.string()),
        dataProtectionEmail: z.nullable(z.string()),
      }),
      isSetUpOpen: z.boolean(),
      hasDemonstration: z.boolean(),
    }),
  }),
  who: endpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, if anybody',
    allow: 'anyone',
    reply: who,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    summary: 'Signs in with an e-mail address and a password',
    allow: 'anyone',
    body: z.object({ email: lineField(254), password: triedPasswordField }),
    reply: signedIn,
  }),
  signOut: endpoint({ method: 'DELETE', path: '/api/session', summary: 'Signs out', allow: 'anyone' }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/session/password',
    summary: "Changes one's own password and ends every other session",
    allow: 'signed-in',
    body: z.object({ currentPassword: triedPasswordField, newPassword: newPasswordField }),
    reply: signedIn,
  }),
};

export const linkPurposes = ['set-up', 'join', 'reset'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What somebody does who holds a one-time link. */
export const linkApi = {
  look: endpoint({
    method: 'POST',
    path: '/api/links/look',
    summary: 'What a one-time link is for; looking does not use it',
    allow: 'anyone',
    body: z.object({ link: linkField }),
    reply: z.object({ purpose: z.enum(linkPurposes), name: z.nullable(z.string()), email: z.nullable(z.string()) }),
  }),
  accept: endpoint({
    method: 'POST',
    path: '/api/links/accept',
    summary: 'Sets the password that an invitation or a reset asks for, and signs in',
    allow: 'anyone',
    body: z.object({ link: linkField, password: newPasswordField }),
    reply: signedIn,
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/api/set-up',
    summary: 'Makes the first council and its first person, a lead and administrator, and signs in',
    allow: 'anyone',
    body: z.object({
      link: linkField,
      council: z.object({
        code: z.string().check(z.regex(/^\d{3}$/, 'authority'), z.refine(isCouncilCode, 'no-council')),
        name: nameField,
        nation: z.enum(['england', 'wales']),
      }),
      person: z.object({ name: nameField, email: emailField, password: newPasswordField }),
    }),
    reply: signedIn,
  }),
};

/** What a council is called here. */
export const councilApi = {
  rename: endpoint({
    method: 'PUT',
    path: '/api/:authority/council',
    summary: 'Calls the council by another name; `was` is what the page showed. Its code stays',
    allow: ['administrator'],
    params: authorityParams,
    body: z.object({ was: nameField, name: nameField }),
  }),
};

/** The people of a council, managed by its administrators. */
export const peopleApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/people',
    summary: 'Who holds which roles here',
    allow: ['administrator', 'lead'],
    params: authorityParams,
    reply: z.object({ people: z.array(listed) }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/:authority/people',
    summary: 'Gives somebody roles here, and a link to join with when they have no account yet',
    allow: ['administrator'],
    params: authorityParams,
    body: invitationBody,
    reply: z.object({ userId: z.string(), invitation: z.nullable(oneTimeLink) }),
  }),
  changeRoles: endpoint({
    method: 'PUT',
    path: '/api/:authority/people/:userId/roles',
    summary:
      "Replaces a person's roles here; `was` is what the page showed, so that two administrators do not undo each other",
    allow: ['administrator'],
    params: personParams,
    body: z.object({ was: z.array(roleHeld), roles: rolesField, reason: reasonField }),
  }),
  disable: endpoint({
    method: 'POST',
    path: '/api/:authority/people/:userId/disable',
    summary: 'Takes back all roles here and ends the sessions',
    allow: ['administrator'],
    params: personParams,
    body: z.object({ reason: reasonField }),
  }),
  resetLink: endpoint({
    method: 'POST',
    path: '/api/:authority/people/:userId/reset-link',
    summary: 'A one-time link with which the person sets a new password',
    allow: ['administrator'],
    params: personParams,
    reply: oneTimeLink,
  }),
};
