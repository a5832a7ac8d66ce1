import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { SmtpLine } from '../../../mail/smtp-line.js';
import { BeginSendings } from './begin-sendings.js';
import { ClaimMail } from './claim-mail.js';
import { HandOverMail } from './hand-over-mail.js';
import { RecoverMails } from './recover-mails.js';
import type { SendingRecipient } from './sending-recipient.entity.js';
import { SettleMail } from './settle-mail.js';
import { TellOfSent } from './tell-of-sent.js';
import { WriteMail } from './write-mail.js';

/** So many mails between two tellings: after a crash the histories lag behind by no more. */
const tellEvery = 50;

/** Sends what is due, one mail after another. The database alone says what that is. */
@Injectable()
export class SendMails {
  private readonly log = new Logger('Mails');
  private readonly line: SmtpLine | null;
  private stopping = false;

  constructor(
    private readonly begin: BeginSendings,
    private readonly recover: RecoverMails,
    private readonly claim: ClaimMail,
    private readonly write: WriteMail,
    private readonly handOver: HandOverMail,
    private readonly settle: SettleMail,
    private readonly tell: TellOfSent,
    @Inject(SETTINGS) { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  ) {
    this.line = smtpUrl !== null && mailFrom !== null ? new SmtpLine(smtpUrl) : null;
  }

  /** Until nothing is due now. Returns the moment from which the pace allows the next mail; null: nothing waits for it. */
  async workOff(): Promise<Date | null> {
    const { line } = this;
    if (!line) return null;
    await this.recover.expired();
    await this.begin.run();
    try {
      for (let count = 1; !this.stopping; count++) {
        const claim = await this.claim.next();
        if (claim.kind === 'wait') return claim.until;
        if (claim.kind === 'none') break;
        await this.one(line, claim.recipient);
        if (count % tellEvery === 0) await this.tell.run();
      }
      line.close();
      return null;
    } finally {
      await this.tell.run();
      await this.begin.finish();
    }
  }

  /** Lets the mail under way finish and begins no other. */
  stop(): void {
    this.stopping = true;
  }

  private async one(line: SmtpLine, recipient: SendingRecipient): Promise<void> {
    const written = await this.write.run(recipient);
    if (written.kind === 'skip') return this.settle.leave(recipient, written.reason);
    if (written.kind === 'hold') {
      await this.settle.leave(recipient, null);
      return this.begin.putBack(recipient);
    }
    const outcome = await line.hand(written.mail, () => this.handOver.run(recipient, written.withNotice));
    if (outcome.kind === 'uncertain') this.log.warn(`uncertain whether mail ${recipient.id} was taken`);
    await this.settle.run(recipient, outcome);
  }
}
