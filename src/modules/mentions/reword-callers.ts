import type { EntityManager } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { AuditLog } from '../accounts/audit-log.js';
import { savedNamesInForce } from './saved-names-in-force.js';
import { requestRematch } from './rematch-queue.js';
import { readNoting, sameNames } from './watch-names.js';
import { WatchRevision } from './watch-revision.entity.js';
import { Watch } from './watch.entity.js';

/** Watches that took over the names of now, and the names of those that could not: with them their queries would be unreadable. */
export interface Reworded {
  reworded: number;
  left: string[];
}

/**
 * After a change of an alias set or a watch: every watch whose query calls it, directly or through others, gets a revision with the same wording
 * and the names of now, and is held against stored items again. A query that could no longer be read (a
 * name it calls is gone, or brings in too many words) stays with the names it has.
 */
export async function rewordCallers(
  manager: EntityManager,
  audit: AuditLog,
  userId: string,
  now: Date,
): Promise<Reworded> {
  const names = await savedNamesInForce(manager);
  const outcome: Reworded = { reworded: 0, left: [] };
  for (const watch of await manager.find(Watch, { order: { id: 'ASC' } })) {
    if (!watch.names) continue;
    const { parsed, called } = readNoting(watch.query, names);
    if (!parsed.ok) outcome.left.push(watch.name);
    if (!parsed.ok || sameNames(called, watch.names)) continue;
    const revision = watch.revision + 1;
    await manager.update(Watch, { id: watch.id }, { names: called, revision, updatedAt: now });
    await keepRevision(manager, { ...watch, names: called, revision }, userId, now);
    await audit.record(manager, {
      userId,
      action: 'watch.names',
      subjectId: watch.id,
      details: { name: watch.name, revision },
    });
    if (watch.active) await requestRematch(manager, { id: watch.id, revision }, now);
    outcome.reworded += 1;
  }
  return outcome;
}

/** Writes down the wording in force. */
export async function keepRevision(
  manager: EntityManager,
  { id: watchId, revision: number, query, names }: Pick<Watch, 'id' | 'revision' | 'query' | 'names'>,
  userId: string,
  now: Date,
): Promise<void> {
  await manager.insert(WatchRevision, {
    id: newId(now),
    watchId,
    number,
    query,
    names,
    createdAt: now,
    userId,
  });
}
