import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { mailAddress } from '../../../mail/mail-address.js';
import { SmtpLine } from '../../../mail/smtp-line.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { User } from '../../accounts/user.entity.js';
import { storedRelease } from '../stored-release.js';
import { withoutAddresses } from './server-words.js';
import { sendingStates } from './sending.entity.js';
import { storedSending } from './stored-sending.js';
import { WriteMail } from './write-mail.js';

/** Sends the mail of a sending to whoever asks for it, at once. */
@Injectable()
export class TrialMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly write: WriteMail,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  ) {}

  /** The address it went to: that of the person's account. Throws `not-found`, `mail-not-set-up`, and `mail-refused` with the server's words. */
  async run(id: string, userId: string): Promise<string> {
    const { smtpUrl, mailFrom } = this.settings;
    if (smtpUrl === null || mailFrom === null) throw new UserError('mail-not-set-up');
    const { manager } = this.dataSource;
    const sending = await storedSending(manager, id, sendingStates);
    const release = await storedRelease(manager, sending.releaseId, null);
    const { name, email } = await manager.findOneByOrFail(User, { id: userId });
    const address = mailAddress(email);
    if (address === null) throw new UserError('mail-refused', { reason: email });
    const messageId = `<trial-${newId(this.clock.now())}@${address.slice(address.lastIndexOf('@') + 1)}>`;
    const mail = await this.write.trial(sending, release, { name, address }, messageId);
    const line = new SmtpLine(smtpUrl);
    const outcome = await line.hand(mail, () => Promise.resolve(true));
    line.close();
    if (outcome.kind !== 'accepted')
      throw new UserError('mail-refused', {
        reason: 'answer' in outcome ? withoutAddresses(outcome.answer) : '',
      });
    await this.audit.record(manager, { userId, action: 'sending.trial', subjectId: id });
    return address;
  }
}
