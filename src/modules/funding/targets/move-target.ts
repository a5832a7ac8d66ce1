import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { GrantTarget } from './grant-target.entity.js';
import { targetInForce } from './stored-target.js';

/** Puts a target one place up or down: reports show them in this order. */
@Injectable()
export class MoveTarget {
  constructor(private readonly dataSource: DataSource) {}

  /** Harmless at either end of the list. Returns the target. Throws `not-found`, `target-ended`. */
  async run(grantId: string, id: string, direction: 'up' | 'down'): Promise<GrantTarget> {
    return inTransaction(this.dataSource, async (manager) => {
      const target = await targetInForce(manager, grantId, id);
      const all = await manager.find(GrantTarget, {
        where: { grantId, endedAt: IsNull() },
        order: { ordinal: 'ASC', id: 'ASC' },
      });
      const from = all.findIndex((each) => each.id === id);
      const [moved] = all.splice(from, 1);
      all.splice(Math.max(0, from + (direction === 'up' ? -1 : 1)), 0, moved!);
      for (const [at, each] of all.entries())
        if (each.ordinal !== at + 1) await manager.update(GrantTarget, { id: each.id }, { ordinal: at + 1 });
      return target;
    });
  }
}
