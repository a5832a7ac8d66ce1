import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { judgeFailure } from './hand-outcome.js';
import type { HandOutcome, LineFailure } from './hand-outcome.js';
import { LastMoment } from './last-moment.js';
import { smtpOptions } from './smtp-options.js';

export interface OutgoingMail {
  /** Where bounces go. */
  from: string;
  to: string;
  bytes: Buffer;
}

/** A line to the mail server, kept open from mail to mail. One mail at a time. */
export class SmtpLine {
  private connection: SMTPConnection | null = null;

  constructor(private readonly url: string) {}

  /**
   * Hands over one mail. `mayHandOver` is asked when the server has all of it but the end: with a no it gets nothing. What went wrong is a value, save
   * that an error of `mayHandOver` is thrown on.
   */
  async hand(mail: OutgoingMail, mayHandOver: () => Promise<boolean>): Promise<HandOutcome> {
    const reused = this.connection !== null;
    const outcome = await this.attempt(mail, mayHandOver);
    // servers end lines that lie idle: that says nothing about the next one
    return outcome.kind === 'unreachable' && reused ? this.attempt(mail, mayHandOver) : outcome;
  }

  close(): void {
    this.connection?.close();
    this.connection = null;
  }

  private async attempt(mail: OutgoingMail, mayHandOver: () => Promise<boolean>): Promise<HandOutcome> {
    const asking = { failure: null as unknown, withheld: false };
    const stream = new LastMoment(mail.bytes, async () => {
      try {
        const may = await mayHandOver();
        asking.withheld = !may;
        return may;
      } catch (error) {
        asking.failure = error;
        throw error;
      }
    });
    try {
      const connection = (this.connection ??= await open(this.url, () => (this.connection = null)));
      const answer = await send(connection, mail, stream);
      return { kind: 'accepted', code: Number(answer.slice(0, 3)), answer };
    } catch (error) {
      // half a mail lies on this line, or something else is odd: the next mail gets a new one
      this.close();
      stream.destroy();
      await stream.asked;
      if (asking.failure !== null) throw asking.failure as Error;
      if (asking.withheld) return { kind: 'withheld' };
      return judgeFailure(error as LineFailure, stream.handedOver);
    }
  }
}

/** Connects and signs in. `ended` is told when the line is no more. */
function open(url: string, ended: () => void): Promise<SMTPConnection> {
  const { connection: options, auth } = smtpOptions(url);
  const connection = new SMTPConnection(options);
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => {
      connection.close();
      reject(error);
    };
    connection.on('error', failed);
    connection.once('end', ended);
    connection.connect((error) => {
      if (error) return failed(error);
      if (!auth || !connection.allowsAuth) return resolve(connection);
      connection.login({ credentials: auth, ...auth }, (refused) =>
        refused ? failed(refused) : resolve(connection),
      );
    });
  });
}

function send(connection: SMTPConnection, mail: OutgoingMail, stream: LastMoment): Promise<string> {
  const envelope = { from: mail.from, to: [mail.to], size: mail.bytes.length };
  return new Promise((resolve, reject) =>
    connection.send(envelope, stream, (error, info) => {
      if (error) reject(error);
      else resolve(info.response);
    }),
  );
}
