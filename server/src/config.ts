import { resolve, sep } from 'node:path';
import * as z from 'zod';

/** What the operator sets by environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address that people type; its scheme decides the cookie. */
  readonly publicUrl: URL;
  /** Neither it nor where to listen was set, so that it holds only for a server that was started without settings. */
  readonly isPublicUrlAssumed: boolean;
  readonly trustProxy: boolean;
  readonly dataDir: string;
  /** `file:…` or `postgres:…` */
  readonly databaseUrl: string;
  /** Signs the sign-in cookie; absent, one is made and kept in the data folder. */
  readonly secret: string | undefined;
  /** Holds the key under which learners are hashed; made when it is first needed. */
  readonly learnerKeyFile: string;
  /** Holds the keys of what is kept of Channel; outside the data folder, and in no backup. */
  readonly channelKeyFile: string;
  readonly demoPassword: string | undefined;
  readonly contact: Contact;
  /** The mail server that takes our mails; absent, none are sent. */
  readonly smtp: Smtp | undefined;
}

/** A mail server and who the mails say they are from. */
export interface Smtp {
  /** `smtp:`, which goes over to TLS where the server offers it, or `smtps:`; may hold a name and a password. */
  readonly url: URL;
  readonly from: string;
}

/** What the statutory pages say of the council that runs this. */
export interface Contact {
  readonly organisation: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly dataProtectionEmail: string | undefined;
}

/** One line for each fault, naming the setting. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const text = z.string().trim().min(1).optional();

const environment = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0)
    .max(65_535, 'must be at most 65535')
    .default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .optional(),
  TRUST_PROXY: z.enum(['0', '1', 'true', 'false'], 'must be 1 or 0').default('0'),
  DATA_DIR: text.default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/)/, 'must begin with file: or postgres:')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  LEARNER_KEY_FILE: text,
  CHANNEL_KEY_FILE: text,
  DEMO_PASSWORD: z.string().min(12, 'must be at least 12 characters').optional(),
  COUNCIL_NAME: text,
  CONTACT_EMAIL: z.email('must be an e-mail address').optional(),
  CONTACT_PHONE: text,
  DATA_PROTECTION_EMAIL: z.email('must be an e-mail address').optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address that begins with smtp:// or smtps://' })
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
});

/**
 * Reads the settings from the environment; an empty value is as good as none.
 * @throws ConfigError with one clear line for each fault; a secret's value is never repeated
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`));
  }
  const settings = parsed.data;
  const publicUrl = new URL(settings.PUBLIC_URL ?? `http://${urlHost(settings.HOST)}:${String(settings.PORT)}`);
  if (publicUrl.protocol === 'http:' && settings.PUBLIC_URL !== undefined && !isLoopback(publicUrl.hostname)) {
    throw new ConfigError([
      'PUBLIC_URL: must be https: unless it is this machine itself, since passwords would cross the network in the open',
    ]);
  }
  if (settings.SMTP_URL !== undefined && settings.MAIL_FROM === undefined)
    throw new ConfigError(['MAIL_FROM: must say which address the mails come from, since SMTP_URL is set']);
  const channelKeyFile = settings.CHANNEL_KEY_FILE ?? `${resolve(settings.DATA_DIR)}-channel.keys`;
  if (isInside(channelKeyFile, settings.DATA_DIR)) {
    throw new ConfigError([
      'CHANNEL_KEY_FILE: must lie outside the data folder, since whoever copies that folder would have the key with what it opens',
    ]);
  }
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl,
    isPublicUrlAssumed: [given.PUBLIC_URL, given.HOST, given.PORT].every((setting) => setting === undefined),
    trustProxy: settings.TRUST_PROXY === '1' || settings.TRUST_PROXY === 'true',
    dataDir: settings.DATA_DIR,
    databaseUrl: settings.DATABASE_URL ?? `file:${settings.DATA_DIR}/due-regard.db`,
    secret: settings.AUTH_SECRET,
    learnerKeyFile: settings.LEARNER_KEY_FILE ?? `${settings.DATA_DIR}/learner.key`,
    channelKeyFile,
    demoPassword: settings.DEMO_PASSWORD,
    contact: {
      organisation: settings.COUNCIL_NAME,
      email: settings.CONTACT_EMAIL,
      phone: settings.CONTACT_PHONE,
      dataProtectionEmail: settings.DATA_PROTECTION_EMAIL,
    },
    smtp:
      settings.SMTP_URL === undefined || settings.MAIL_FROM === undefined
        ? undefined
        : { url: new URL(settings.SMTP_URL), from: settings.MAIL_FROM },
  };
}

function isInside(file: string, folder: string): boolean {
  return `${resolve(file)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
