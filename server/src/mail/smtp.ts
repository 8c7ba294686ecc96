import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Smtp } from '../config.ts';
import { MailFault } from './mailer.ts';
import type { Letter, Mailer, MailFaultWord, MailLine } from './mailer.ts';

const aSecond = 1000;

/** How long each step may take, in milliseconds; all of them together stay far below the time that a claim lasts. */
const waits = { connectionTimeout: 20 * aSecond, greetingTimeout: 20 * aSecond, socketTimeout: 60 * aSecond };
const longestSend = 120 * aSecond;

/** Sends through any mail server that speaks SMTP, one mail after another over one connection. */
export function smtpMailer({ url, from }: Smtp): Mailer {
  return {
    open: async () => {
      const connection = new SMTPConnection({ ...whereOf(url), ...waits });
      // A fault while nobody waits for an answer would end the process; the next command meets it.
      connection.on('error', () => undefined);
      try {
        await connected(connection);
        await signedIn(connection, url);
      } catch (error) {
        connection.close();
        throw error;
      }
      return lineOf(connection, from);
    },
  };
}

function whereOf(url: URL) {
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A password never crosses a network in the open.
    requireTLS: !secure && url.username !== '' && !/^(localhost|127\..*|::1)$/.test(host),
  };
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    function failed(): void {
      reject(new MailFault('no-connection'));
    }
    connection.once('error', failed);
    connection.once('end', failed);
    connection.connect((error) => (error === undefined ? resolve() : failed()));
  });
}

async function signedIn(connection: SMTPConnection, { username, password }: URL): Promise<void> {
  if (username === '') return;
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  await new Promise<void>((resolve, reject) => {
    connection.login({ credentials }, (error) => {
      if (error === null) resolve();
      else reject(new MailFault(isForNow(error.responseCode) ? 'not-now' : 'not-signed-in'));
    });
  });
}

function lineOf(connection: SMTPConnection, from: string): MailLine {
  return {
    send: async (letter) => {
      const bytes = await composed(letter, from);
      let isGiven = false;
      // The mail is read only once the server has said that it will take it: from the first byte on its word counts.
      const message = new Readable({
        read() {
          isGiven = true;
          this.push(bytes);
          this.push(null);
        },
      });
      await given(connection, { envelope: { from, to: [letter.to] }, message, isGiven: () => isGiven });
    },
    close: () => connection.quit(),
  };
}

interface Giving {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly message: Readable;
  readonly isGiven: () => boolean;
}

function given(connection: SMTPConnection, { envelope, message, isGiven }: Giving): Promise<void> {
  return new Promise((resolve, reject) => {
    function ended(fault?: MailFaultWord): void {
      clearTimeout(tooLong);
      connection.removeListener('end', closed);
      if (fault === undefined) resolve();
      else reject(new MailFault(fault));
    }
    function closed(): void {
      ended(faultOf(undefined, isGiven()));
    }
    const tooLong = setTimeout(() => connection.close(), longestSend);
    connection.once('end', closed);
    connection.send(envelope, message, (error) =>
      ended(error === null ? undefined : faultOf(error.responseCode, isGiven())),
    );
  });
}

/** An answer always tells: without one nobody knows, once the mail was given. */
function faultOf(responseCode: number | undefined, isGiven: boolean): MailFaultWord {
  if (responseCode === undefined) return isGiven ? 'no-answer' : 'no-connection';
  return isForNow(responseCode) ? 'not-now' : 'refused';
}

function isForNow(responseCode: number | undefined): boolean {
  return responseCode === undefined || responseCode < 500;
}

function composed({ to, subject, text, html, messageId, stopAt }: Letter, from: string): Promise<Buffer> {
  const mail = new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    // Nobody's holiday notice answers, and mail programs offer the way out.
    headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${stopAt}>` },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
