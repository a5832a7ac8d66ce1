import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../../database/in-transaction.js';
import { mailAddress } from '../../../../mail/mail-address.js';
import { readBounce } from '../../../../mail/read-bounce.js';
import type { Bounce, BounceReport } from '../../../../mail/read-bounce.js';
import { UserError } from '../../../../shared/errors.js';
import { AuditLog } from '../../../accounts/audit-log.js';
import { emailKey } from '../../../contacts/email-key.js';
import { DecideRecipient } from '../decide-recipient.js';
import { SendingRecipient } from '../sending-recipient.entity.js';

export interface RecordedBounces {
  hard: number;
  soft: number;
}

/** Takes in what a mail server wrote back. Only a report that names one of our mails by its Message-ID counts: nobody can block an address by a mail of their own making. */
@Injectable()
export class RecordBounce {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly decide: DecideRecipient,
  ) {}

  /** How many recipients it was about; none when it is about no mail of ours, or was taken in before. Throws `bounce-unreadable`. */
  async run(mail: Uint8Array | string, userId: string | null): Promise<RecordedBounces> {
    const bounce = await readBounce(mail);
    if (!bounce) throw new UserError('bounce-unreadable');
    return inTransaction(this.dataSource, async (manager) => {
      const recorded = { hard: 0, soft: 0 };
      const rows = bounce.messageIds.length
        ? await manager.findBy(SendingRecipient, { messageId: In(bounce.messageIds) })
        : [];
      for (const row of rows) {
        const kind = await this.recordOne(manager, row, bounce, userId);
        if (kind) recorded[kind]++;
      }
      return recorded;
    });
  }

  private async recordOne(
    manager: EntityManager,
    row: SendingRecipient,
    bounce: Bounce,
    userId: string | null,
  ): Promise<BounceReport['kind'] | null> {
    const report = reportFor(row, bounce.reports);
    if (!report || (row.state !== 'sent' && row.state !== 'uncertain')) return null;
    const { kind } = report;
    await this.decide.inside(manager, row, kind === 'hard' ? 'bounce-hard' : 'bounce-soft');
    const details = { recipient: row.id, kind, status: report.status };
    await this.audit.record(manager, {
      userId,
      action: 'sending.bounce',
      subjectId: row.sendingId,
      details,
    });
    return kind;
  }
}

/** Each of our mails has one recipient: a single report is about them, even where it names the address they forward to. */
function reportFor(row: SendingRecipient, reports: readonly BounceReport[]): BounceReport | null {
  if (reports.length === 1) return reports[0]!;
  const own = row.email === null ? null : emailKey(row.email);
  return (
    reports.find(({ recipient }) => {
      const address = recipient === null ? null : mailAddress(recipient);
      return address !== null && emailKey(address) === own;
    }) ?? null
  );
}
