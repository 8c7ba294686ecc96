import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';

/** What the mail server does with the next mail it meets; `lost` and `kept` end the connection without an answer. */
export const mailManners = [
  'accepts',
  'hangs-up',
  'not-now',
  'refuses',
  'hangs-up-at-data',
  'not-now-after-mail',
  'lost-after-mail',
  'kept-after-mail',
] as const;
export type MailManner = (typeof mailManners)[number];

/** A mail as the server has it. */
export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
  readonly subject: string;
  readonly messageId: string;
}

/** A real mail server that behaves as it is told. */
export class MailPeer {
  readonly received: ReceivedMail[] = [];
  /** Asked once for each mail, by whom it is to. */
  manner: (to: string) => MailManner = () => 'accepts';
  /** Told of each mail that is taken on. */
  atArrival: (mail: ReceivedMail) => void = () => undefined;
  readonly #sockets = new Map<number, Socket>();
  readonly #manners = new Map<string, MailManner>();
  #server: SMTPServer;
  #port = 0;

  private constructor(port: number) {
    this.#port = port;
    this.#server = this.#make();
  }

  static async start(): Promise<MailPeer> {
    const peer = new MailPeer(0);
    await peer.open();
    return peer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String(this.#port)}`;
  }

  /** Listens at the same address as before. */
  async open(): Promise<void> {
    const listening = this.#server.listen(this.#port, '127.0.0.1');
    await once(listening, 'listening');
    this.#port = portIn(listening.address());
  }

  /** Whoever connects is refused. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
      for (const socket of this.#sockets.values()) socket.destroy();
    });
    this.#server = this.#make();
  }

  #make(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 100,
      onRcptTo: ({ address }, session, callback) => {
        const manner = this.manner(address);
        this.#manners.set(session.id, manner);
        if (manner === 'hangs-up') this.#hangUp(session);
        else if (manner === 'not-now') callback(answer(450));
        else if (manner === 'refuses') callback(answer(550));
        else callback();
      },
      onData: (stream, session, callback) => {
        if (this.#manners.get(session.id) === 'hangs-up-at-data') return this.#hangUp(session);
        void text(stream).then((raw) => this.#take(raw, session, callback));
      },
    });
    server.server.on('connection', (socket) => {
      const port = socket.remotePort ?? 0;
      this.#sockets.set(port, socket);
      socket.once('close', () => this.#sockets.delete(port));
    });
    // A connection that ends in the middle is what we are here for.
    server.on('error', () => undefined);
    return server;
  }

  #take(raw: string, session: SMTPServerSession, callback: (error?: Error | null) => void): void {
    const to = session.envelope.rcptTo[0]?.address ?? '';
    const manner = this.#manners.get(session.id) ?? 'accepts';
    if (manner === 'not-now-after-mail') return callback(answer(451));
    if (manner !== 'lost-after-mail')
      this.#keep({ to, raw, subject: headerIn(raw, 'Subject'), messageId: headerIn(raw, 'Message-ID') });
    if (manner === 'lost-after-mail' || manner === 'kept-after-mail') this.#hangUp(session);
    else callback();
  }

  #keep(mail: ReceivedMail): void {
    this.received.push(mail);
    this.atArrival(mail);
  }

  #hangUp({ remotePort }: SMTPServerSession): void {
    this.#sockets.get(remotePort)?.destroy();
  }
}

function portIn(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the mail server listens at no port');
  return address.port;
}

function answer(responseCode: number): Error {
  return Object.assign(new Error('as the test says'), { responseCode });
}

function headerIn(raw: string, name: string): string {
  const unfolded = raw.replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
}
