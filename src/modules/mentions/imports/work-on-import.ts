import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';
import { MentionImport } from './mention-import.entity.js';

/** Far longer than a batch takes; renewed by each. */
export const leaseMs = 60_000;

/** Somebody else works on the import now, or a person has stopped it. */
export class Superseded extends Error {}

/**
 * One batch of work on an import, stored together with how far it came. First of all it makes sure that the import is still in its state and still this worker's; else nothing is
 * stored and {@link Superseded} is thrown.
 */
export function workOn(
  dataSource: DataSource,
  current: MentionImport,
  now: Date,
  work: (manager: EntityManager) => Promise<Partial<MentionImport>>,
): Promise<MentionImport> {
  return inTransaction(dataSource, async (manager) => {
    const { id, state, worker } = current;
    const mine = { id, state, worker: worker ?? '' };
    const held = { leaseUntil: new Date(now.getTime() + leaseMs) };
    const { affected } = await manager.update(MentionImport, mine, held);
    if (affected !== 1) throw new Superseded();
    const changes = await work(manager);
    const ended = changes.state === undefined ? {} : { changedAt: now, worker: null, leaseUntil: null };
    if (Object.keys(changes).length) await manager.update(MentionImport, { id }, { ...changes, ...ended });
    return { ...current, ...held, ...changes, ...ended };
  });
}

/** Rows in batches. */
export async function* batchesOf(rows: AsyncIterable<SheetRow>, size: number): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length) yield batch;
}
