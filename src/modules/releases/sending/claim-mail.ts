import { Inject, Injectable } from '@nestjs/common';
import { Brackets, DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dialect } from '../../../config/dialect.js';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { MailJournal } from './mail-journal.js';
import { MailPace } from './mail-pace.entity.js';
import { SendingRecipient } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';
import { afterMail } from './sending-pace.js';

/** Longer than the answer to the end of a mail may take (`mail/smtp-options.ts`). */
export const leaseMs = 20 * 60_000;

export type MailClaim =
  | { kind: 'mail'; recipient: SendingRecipient }
  /** The pace says: not before. */
  | { kind: 'wait'; until: Date }
  | { kind: 'none' };

/** Hands out one mail at a time, at the pace of the installation, to whoever asks. That it is claimed is stored before anything is sent. */
@Injectable()
export class ClaimMail {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly journal: MailJournal,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mailsPerMinute'>,
  ) {}

  next(): Promise<MailClaim> {
    const now = this.clock.now();
    return inTransaction(this.dataSource, async (manager) => {
      const pace = await lockedPace(manager);
      const found = await dueRecipient(manager, now);
      if (!found) return { kind: 'none' };
      if (pace.nextMailAt > now) return { kind: 'wait', until: pace.nextMailAt };
      const claim = {
        state: 'sending' as const,
        worker: this.journal.worker,
        attempts: found.attempts + 1,
        nextTryAt: null,
        leaseUntil: new Date(now.getTime() + leaseMs),
      };
      await manager.update(SendingRecipient, { id: found.id }, claim);
      const nextMailAt = afterMail(this.settings.mailsPerMinute, now);
      await manager.update(MailPace, { id: pace.id }, { nextMailAt });
      return { kind: 'mail', recipient: { ...found, ...claim } };
    });
  }
}

/** The one row, others kept out until the transaction ends. */
export async function lockedPace(manager: EntityManager): Promise<MailPace> {
  const id = 'mail';
  await manager
    .createQueryBuilder()
    .insert()
    .into(MailPace)
    .values({ id, nextMailAt: new Date(0), troubles: 0 })
    .orIgnore()
    .execute();
  const query = manager.createQueryBuilder(MailPace, 'pace').where({ id });
  // on SQLite the transaction itself keeps others out
  return (dialect === 'postgres' ? query.setLock('pessimistic_write') : query).getOneOrFail();
}

function dueRecipient(manager: EntityManager, now: Date): Promise<SendingRecipient | null> {
  return manager
    .createQueryBuilder(SendingRecipient, 'r')
    .innerJoin(Sending, 's', 's.id = r.sendingId')
    .where('s.state = :running', { running: 'running' })
    .andWhere('r.state = :queued', { queued: 'queued' })
    .andWhere(new Brackets((due) => due.where('r.nextTryAt IS NULL').orWhere('r.nextTryAt <= :now', { now })))
    .orderBy('r.id')
    .limit(1)
    .getOne();
}
