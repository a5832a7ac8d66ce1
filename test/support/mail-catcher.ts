import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerAddress, SMTPServerOptions, SMTPServerSession } from 'smtp-server';

export interface CaughtMail {
  from: string;
  to: string[];
  raw: string;
}

/** An answer that is not a yes. */
export interface Refusal {
  code: number;
  text: string;
}

/** Says no to what it is asked, or null for a yes. */
export interface CatcherManners {
  sender?: (address: string) => Refusal | null;
  recipient?: (address: string) => Refusal | null | Promise<Refusal | null>;
  /** Asked when the whole mail is there, before it counts as taken. */
  message?: (mail: CaughtMail) => Refusal | null | Promise<Refusal | null>;
  /** The mail is taken, its answer not given yet. */
  taken?: (mail: CaughtMail, session: SMTPServerSession) => void | Promise<void>;
}

/** A mail server on loopback that keeps what it gets. */
export class MailCatcher {
  readonly mails: CaughtMail[] = [];
  manners: CatcherManners = {};

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
    readonly url: string,
  ) {}

  static async start(options: SMTPServerOptions = {}): Promise<MailCatcher> {
    const asked: { catcher?: MailCatcher } = {};
    const manners = () => asked.catcher?.manners ?? {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      logger: false,
      onMailFrom: ({ address }, _session, done) => done(refusal(manners().sender?.(address))),
      onRcptTo: ({ address }, _session, done) => {
        void Promise.resolve(manners().recipient?.(address)).then((answer) => done(refusal(answer)));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const mail = caught(session, Buffer.concat(chunks).toString('latin1'));
          void (async () => {
            const refused = await manners().message?.(mail);
            if (refused) return done(refusal(refused));
            asked.catcher!.mails.push(mail);
            await manners().taken?.(mail, session);
            done();
          })();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const catcher = new MailCatcher(server, port, `smtp://127.0.0.1:${port}`);
    asked.catcher = catcher;
    return catcher;
  }

  /** Addresses that got mail, each as often as it did. */
  get addresses(): string[] {
    return this.mails.flatMap(({ to }) => to);
  }

  read(index = -1): Promise<Email> {
    return PostalMime.parse(Buffer.from(this.mails.at(index)!.raw, 'latin1'));
  }

  /** Ends all lines without a word. */
  hangUp(): void {
    for (const connection of this.server.connections)
      (connection as unknown as { _socket: Socket })._socket.destroy();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function caught({ envelope }: SMTPServerSession, raw: string): CaughtMail {
  const from = envelope.mailFrom as SMTPServerAddress;
  return { from: from.address, to: envelope.rcptTo.map(({ address }) => address), raw };
}

function refusal(refused: Refusal | null | undefined): Error | null {
  return refused ? Object.assign(new Error(refused.text), { responseCode: refused.code }) : null;
}
