import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { AuditEntry } from './audit-entry.entity.js';
import { User } from './user.entity.js';

export interface AuditRow {
  id: string;
  at: Date;
  who: string | null;
  action: string;
  details: Record<string, unknown>;
}

const idSchema = z.string();

@Injectable()
export class AuditQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first; `beforeId` continues after a row that was shown (ids grow with time). */
  async page(limit: number, beforeId: string | null): Promise<AuditRow[]> {
    const query = this.dataSource
      .getRepository(AuditEntry)
      .createQueryBuilder('e')
      .orderBy('e.id', 'DESC')
      .take(limit);
    if (beforeId !== null) query.where('e.id < :beforeId', { beforeId: idSchema.parse(beforeId) });
    const entries = await query.getMany();
    const ids = [...new Set(entries.flatMap((entry) => entry.userId ?? []))];
    const users = ids.length
      ? await this.dataSource.getRepository(User).createQueryBuilder('u').whereInIds(ids).getMany()
      : [];
    const names = new Map(users.map((user) => [user.id, user.name || user.email]));
    return entries.map((entry) => ({
      id: entry.id,
      at: entry.at,
      who: entry.userId === null ? null : (names.get(entry.userId) ?? null),
      action: entry.action,
      details: entry.details,
    }));
  }
}
