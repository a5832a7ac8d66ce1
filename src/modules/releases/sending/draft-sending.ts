import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { storedRelease } from '../stored-release.js';
import type { SendingFacts } from './sending-input.js';
import { Sending } from './sending.entity.js';
import { storedSending, storeSending } from './stored-sending.js';

/** Prepares a sending by mail; nothing goes out before it is queued. */
@Injectable()
export class DraftSending {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Id of the draft. Throws `not-found`. */
  async add(releaseId: string, facts: SendingFacts, userId: string | null): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    await inTransaction(this.dataSource, async (manager) => {
      await storedRelease(manager, releaseId, null);
      await manager.insert(Sending, { ...emptySending(now), ...facts, id, releaseId, way: 'smtp', userId });
      await this.audit.record(manager, { userId, action: 'sending.add', subjectId: id });
    });
    return id;
  }

  /** Throws `not-found`, `changed-meanwhile`, and `sending-state` once it is no draft. */
  async edit(
    id: string,
    version: number | null,
    facts: Partial<SendingFacts>,
    userId: string | null,
  ): Promise<void> {
    const updatedAt = this.clock.now();
    await inTransaction(this.dataSource, async (manager) => {
      const sending = await storedSending(manager, id, ['draft'], version);
      await storeSending(manager, sending, { ...facts, updatedAt });
      const details = { fields: Object.keys(facts) };
      await this.audit.record(manager, { userId, action: 'sending.edit', subjectId: id, details });
    });
  }
}

/** A sending that nobody has said anything about. */
export function emptySending(now: Date): Omit<Sending, 'id' | 'releaseId' | 'way' | 'userId'> {
  return {
    state: 'draft',
    subject: '',
    intro: '',
    note: '',
    replyToName: '',
    replyToEmail: '',
    listIds: [],
    contactIds: [],
    outletIds: [],
    takenOutIds: [],
    timing: 'now',
    startAt: null,
    underEmbargo: false,
    withPdf: false,
    withNewsroomLink: false,
    releaseVersion: null,
    pauseReason: null,
    pauseDetail: '',
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    finishedAt: null,
    version: 1,
  };
}
