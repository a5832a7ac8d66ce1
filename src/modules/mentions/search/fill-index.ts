import { IsNull, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Item } from '../../feeds/item.entity.js';
import { Mention } from '../mention.entity.js';
import { indexDocuments } from './index-documents.js';
import { indexRules, readFillState, writeFillState } from './index-state.js';
import type { FillState } from './index-state.js';
import { emptyIndex } from './search-index.js';

/**
 * Reads the next `atMost` stored texts into the index, the newest first, inside the transaction of `manager`; the first step empties it.
 * What changes meanwhile comes by the queue. Returns where the reading stands then.
 */
export async function fillSome(manager: EntityManager, atMost: number): Promise<FillState> {
  let state = await readFillState(manager);
  if (!state) {
    await emptyIndex(manager);
    const total = (await manager.count(Item)) + (await manager.countBy(Mention, { itemId: IsNull() }));
    state = { rules: indexRules, stage: 'items', after: null, done: 0, total };
  }
  if (state.stage === 'done') return state;
  const { stage, after } = state;
  const next = {
    select: { id: true } as const,
    order: { id: 'DESC' } as const,
    take: atMost,
  };
  const beyond = after === null ? {} : { id: LessThan(after) };
  const rows =
    stage === 'items'
      ? await manager.find(Item, { ...next, where: beyond })
      : await manager.find(Mention, { ...next, where: { ...beyond, itemId: IsNull() } });
  const ids = rows.map(({ id }) => id);
  await indexDocuments(manager, ids);
  const done = state.done + ids.length;
  const following = stage === 'items' ? ('mentions' as const) : ('done' as const);
  const reached =
    ids.length < atMost
      ? { ...state, stage: following, after: null, done }
      : { ...state, after: ids.at(-1)!, done };
  await writeFillState(manager, reached);
  return reached;
}
