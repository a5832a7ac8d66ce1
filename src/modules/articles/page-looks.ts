import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { inTransaction } from '../../database/in-transaction.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Setting } from '../accounts/setting.entity.js';
import { PageAccess } from '../mentions/hand/page-access.js';
import type { PageVerdict, Reservations } from '../mentions/hand/page-access.js';
import { isAllowed } from './robots-txt.js';
import { SiteRules } from './site-rules.js';
import { forbidsMining, isReservation, isReserved } from './tdm-reservation.js';

const key = 'page-looks';
const schema = z.object({ on: z.boolean() });
/** Names of hosts have 253 characters at most; the table of rules has room for these. */
const longestOrigin = 300;

/**
 * Whether a page may be looked at when a person enters its address: as long as an administrator has not switched it off, and by the same rules of sites that hold for
 * article pages.
 */
@Injectable()
export class PageLooks extends PageAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sites: SiteRules,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  isOn(): Promise<boolean> {
    return readSwitch(this.dataSource.manager);
  }

  /** Returns false when it was so already. */
  switch(on: boolean, userId: string): Promise<boolean> {
    return inTransaction(this.dataSource, async (manager) => {
      if ((await readSwitch(manager)) === on) return false;
      await manager.save(Setting, { key, value: { on } });
      const action = on ? 'page-looks.on' : 'page-looks.off';
      await this.audit.record(manager, { userId, action, subjectId: key });
      return true;
    });
  }

  async verdictOn(url: URL): Promise<PageVerdict> {
    if (!(await this.isOn())) return 'switched-off';
    if (url.origin.length > longestOrigin) return 'unknown';
    const site = await this.sites.of(url.origin);
    if (!site || site.robots === 'unreachable') return 'unknown';
    if (!isAllowed(site.robotsRules, url)) return 'forbidden';
    if (site.tdm === 'unreachable') return 'unknown';
    return isReserved(site.tdmRules, url) ? 'reserved' : 'allowed';
  }

  isReserved({ header, tdm, robots }: Reservations): boolean {
    return isReservation(header) || tdm.some(isReservation) || robots.some(forbidsMining);
  }
}

async function readSwitch(manager: EntityManager): Promise<boolean> {
  const stored = await manager.findOneBy(Setting, { key });
  return stored ? schema.parse(stored.value).on : true;
}
