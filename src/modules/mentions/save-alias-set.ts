import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { foldWord } from '../../shared/text/folded-text.js';
import { AuditLog } from '../accounts/audit-log.js';
import { AliasSet } from './alias-set.entity.js';
import { rewordCallers } from './reword-callers.js';
import type { Reworded } from './reword-callers.js';
import { Watch } from './watch.entity.js';

export interface AliasDraft {
  /** As `isAliasName` wants it. */
  name: string;
  /** As `readSpellings` gives them. */
  spellings: string[];
}

/** in-use: queries call it by its name, so it can neither be renamed nor removed. */
export type AliasOutcome =
  ({ kind: 'saved'; id: string } & Reworded) | { kind: 'name-taken' } | { kind: 'in-use'; watches: string[] };

/** Keeps alias sets. A change rewords the watches that call the set, which are then held against stored items again. */
@Injectable()
export class SaveAliasSet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** `id` null makes a new set. Throws `not-found`. */
  save(id: string | null, { name, spellings }: AliasDraft, userId: string): Promise<AliasOutcome> {
    return inTransaction(this.dataSource, async (manager) => {
      const now = this.clock.now();
      const nameKey = foldWord(name);
      const before = id === null ? null : await manager.findOneBy(AliasSet, { id });
      if (id !== null && !before) throw notFound('alias');
      if (await manager.existsBy(AliasSet, { nameKey, ...(id === null ? {} : { id: Not(id) }) }))
        return { kind: 'name-taken' };
      const callers = before && before.nameKey !== nameKey ? await callersOf(manager, before.nameKey) : [];
      if (callers.length) return { kind: 'in-use', watches: callers };
      const set = { id: id ?? newId(now), name, nameKey, spellings, updatedAt: now };
      await manager.save(AliasSet, { ...set, createdAt: before?.createdAt ?? now });
      await this.audit.record(manager, {
        userId,
        action: 'alias.save',
        subjectId: set.id,
        details: { name, spellings, before: before?.spellings ?? [] },
      });
      return { kind: 'saved', id: set.id, ...(await rewordCallers(manager, this.audit, userId, now)) };
    });
  }

  /** Null when it is removed, else why not. Throws `not-found`. */
  remove(id: string, userId: string): Promise<{ kind: 'in-use'; watches: string[] } | null> {
    return inTransaction(this.dataSource, async (manager) => {
      const set = await manager.findOneBy(AliasSet, { id });
      if (!set) throw notFound('alias');
      const watches = await callersOf(manager, set.nameKey);
      if (watches.length) return { kind: 'in-use', watches };
      await manager.delete(AliasSet, { id });
      const { name, spellings } = set;
      await this.audit.record(manager, {
        userId,
        action: 'alias.remove',
        subjectId: id,
        details: { name, spellings },
      });
      return null;
    });
  }
}

async function callersOf(manager: EntityManager, nameKey: string): Promise<string[]> {
  const watches = await manager.find(Watch, {
    select: { id: true, name: true, names: true },
    order: { name: 'ASC' },
  });
  return watches
    .filter(({ names }) => names && Object.hasOwn(names.aliases, nameKey))
    .map(({ name }) => name);
}
