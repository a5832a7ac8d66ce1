import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { leaseMs } from './claim-mail.js';
import { MailJournal } from './mail-journal.js';
import { MayBeWrittenTo } from './may-be-written-to.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';

/**
 * The last step before the end of a mail goes over the line. The conditional update is a fence: whoever lost the claim meanwhile gets a no, so a
 * mail that is free again was never handed over.
 */
@Injectable()
export class HandOverMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly journal: MailJournal,
    private readonly mayBeWrittenTo: MayBeWrittenTo,
  ) {}

  /** False: nothing may be handed over. True: it is on the disk that something may have been. */
  async run(recipient: SendingRecipient, withNotice: boolean): Promise<boolean> {
    const leaseUntil = new Date(this.clock.now().getTime() + leaseMs);
    const { id, worker, attempts, sendingId } = recipient;
    const may = await inTransaction(this.dataSource, async (manager) => {
      if (!(await manager.existsBy(Sending, { id: sendingId, state: 'running' }))) return false;
      if (await this.mayBeWrittenTo.refusal(manager, recipient)) return false;
      const mine = { id, worker: worker ?? '', attempts, state: 'sending' as const };
      const { affected } = await manager.update(SendingRecipient, mine, {
        state: 'handing',
        leaseUntil,
        withNotice,
      });
      return affected === 1;
    });
    if (may) this.journal.note(id, attempts, 'handing');
    return may;
  }
}
