import type { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { turn } from '../stored-items.js';
import { fillSome } from './fill-index.js';
import { forgetFillState } from './index-state.js';

/** Texts in one transaction: long enough to be quick, short enough to leave others their turn. */
const atOnce = 2_000;

/**
 * Reads everything that is stored into the word index anew, for databases that were filled in bulk. Nobody else should write the index
 * meanwhile. `told` hears after each batch how many texts are read. Returns their number.
 */
export async function indexAll(
  dataSource: DataSource,
  told: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  await inTransaction(dataSource, async (manager) => {
    await manager.query('DELETE FROM "search_queue"');
    await forgetFillState(manager);
  });
  for (;;) {
    const state = await inTransaction(dataSource, (manager) => fillSome(manager, atOnce));
    told(state.done, state.total);
    if (state.stage === 'done') return state.done;
    await turn();
  }
}
