import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/ids.js';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditFact {
  /** null: the command line or Echolot itself. */
  userId: string | null;
  /** `subject.verb`, such as `mention.review`. */
  action: string;
  subjectId: string;
  details?: Record<string, unknown>;
}

/** Writes down changes that matter, in the transaction that makes them. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, ...facts: AuditFact[]): Promise<void> {
    const at = this.clock.now();
    if (!facts.length) return;
    // TypeORM's insert type does not understand free JSON columns
    const rows = facts.map((fact): object => ({ id: newId(at), at, details: {}, ...fact }));
    await manager.insert(AuditEntry, rows);
  }
}
