/** A mail to one person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without its angle brackets; the same for the same mail, so that a repeat is known for one. */
  readonly messageId: string;
  /** The page on which the person stops such mails. */
  readonly stopAt: string;
}

/** What can send mails. */
export interface Mailer {
  /** Opens a connection to the mail server, signed in. @throws MailFault */
  open(): Promise<MailLine>;
}

/** An open connection to the mail server. After a fault it is of no more use. */
export interface MailLine {
  /** Comes back once the mail server has taken the mail on. @throws MailFault */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** What can go wrong, in words that hold no address. */
const mailFaults = {
  'no-connection': 'the mail server could not be reached',
  'not-signed-in': 'the mail server did not accept its name and password',
  'not-now': 'the mail server asked to try again later',
  refused: 'the mail server refused the mail',
  'no-answer': 'the mail server was given the mail and never answered',
} as const;
export type MailFaultWord = keyof typeof mailFaults;

/** A kept word as a sentence says it; one that this version does not know comes back as it is. */
export function mailFaultWords(word: string): string {
  const words: Readonly<Record<string, string>> = mailFaults;
  return words[word] ?? word;
}

/** A mail that was not sent, or of which nobody knows: `no-answer` alone may have been taken on. */
export class MailFault extends Error {
  readonly word: MailFaultWord;
  constructor(word: MailFaultWord) {
    super(mailFaults[word]);
    this.name = 'MailFault';
    this.word = word;
  }
}
