import type { Letter, Mailer, MailLine } from '../../mail/mailer.ts';

/** One connection to the mail server for a round of mails, opened with the first; after a fault the next opens anew. */
export class OneLine {
  readonly #mail: Mailer;
  #line: MailLine | undefined;

  constructor(mail: Mailer) {
    this.#mail = mail;
  }

  /** @throws MailFault */
  async open(): Promise<void> {
    this.#line ??= await this.#mail.open();
  }

  /** @throws MailFault */
  async send(letter: Letter): Promise<void> {
    await this.open();
    try {
      await this.#line?.send(letter);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    this.#line?.close();
    this.#line = undefined;
  }
}
