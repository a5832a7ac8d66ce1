import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { MailJournal } from './mail-journal.js';
import type { JournalEntry } from './mail-journal.js';
import { SendingRecipient } from './sending-recipient.entity.js';

const open = ['sending', 'handing'] as const;

/**
 * Decides what became of mails whose process died. Claimed and not handed over: nobody has it, it goes again. Handed over: the journal knows the
 * answer, or else it is uncertain and nothing sends it again.
 */
@Injectable()
export class RecoverMails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly journal: MailJournal,
  ) {}

  /** For the one worker of an installation, before it begins: whoever held a mail is dead. */
  async all(): Promise<number> {
    await this.journal.forgetOld(this.clock.now());
    return this.recover((manager) => manager.findBy(SendingRecipient, { state: In([...open]) }));
  }

  /** Where others may be alive: mails whose lease ran out. */
  async expired(): Promise<number> {
    const leaseUntil = LessThanOrEqual(this.clock.now());
    return this.recover((manager) => manager.findBy(SendingRecipient, { state: In([...open]), leaseUntil }));
  }

  /** What another machine had to call uncertain, this one may know; and a disk that lost its last writes may have lost more than the journal did. */
  async fromJournal(): Promise<void> {
    const entries = await this.journal.read();
    const states = ['queued', 'uncertain'] as const;
    await inTransaction(this.dataSource, async (manager) => {
      for (const id of entries.keys()) {
        const row = await manager.findOneBy(SendingRecipient, { id, state: In([...states]) });
        const entry = entries.get(id)!;
        if (!row || entry.attempt < row.attempts) continue;
        // nothing new: the database knows what became of this attempt
        if (row.state === 'uncertain' ? entry.code === null : entry.attempt === row.attempts) continue;
        await this.decide(manager, { ...row, attempts: entry.attempt, state: 'handing' }, entry);
      }
    });
  }

  private async recover(find: (manager: EntityManager) => Promise<SendingRecipient[]>): Promise<number> {
    const lost = await find(this.dataSource.manager);
    if (!lost.length) return 0;
    const entries = await this.journal.read();
    await inTransaction(this.dataSource, async (manager) => {
      for (const row of await find(manager)) await this.decide(manager, row, entries.get(row.id));
    });
    return lost.length;
  }

  private async decide(
    manager: EntityManager,
    row: SendingRecipient,
    entry: JournalEntry | undefined,
  ): Promise<void> {
    const said = entry?.attempt === row.attempts ? entry : undefined;
    const handed = row.state === 'handing' || said !== undefined;
    const now = this.clock.now();
    const free = { leaseUntil: null, attempts: row.attempts };
    const store = (changes: Partial<SendingRecipient>) =>
      manager.update(SendingRecipient, { id: row.id }, { ...free, ...changes });
    if (!handed) {
      await store({ state: 'queued', worker: null });
    } else if (said?.code == null) {
      await store({ state: 'uncertain', error: '' });
    } else if (said.code < 400) {
      await store({ state: 'sent', sentAt: row.sentAt ?? now, worker: null, error: '' });
    } else {
      // refused: the answer itself is lost, so the mail is tried once more and refused again where that was meant
      await store({ state: 'queued', worker: null });
    }
  }
}
