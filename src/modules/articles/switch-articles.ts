import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { OutletArticleSetting } from './outlet-article-setting.entity.js';

/** Switches the reading of an outlet's article pages on or off. */
@Injectable()
export class SwitchArticles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Returns false when it was so already. Throws `not-found` for an unknown outlet. */
  run(outletId: string, on: boolean, userId: string): Promise<boolean> {
    return inTransaction(this.dataSource, async (manager) => {
      const outlet = await manager.findOneBy(Outlet, { id: outletId });
      if (!outlet) throw notFound('outlet');
      const known = await manager.existsBy(OutletArticleSetting, { outletId });
      if (known === on) return false;
      if (on)
        await manager
          .createQueryBuilder()
          .insert()
          .into(OutletArticleSetting)
          .values({ outletId, enabledBy: userId, enabledAt: this.clock.now() })
          .orIgnore()
          .execute();
      else await manager.delete(OutletArticleSetting, { outletId });
      const action = on ? 'articles.on' : 'articles.off';
      await this.audit.record(manager, {
        userId,
        action,
        subjectId: outletId,
        details: { name: outlet.name },
      });
      return true;
    });
  }
}
