import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { addDays, dayOf } from '../../../shared/days.js';
import { newId } from '../../../shared/ids.js';
import { User } from '../../accounts/user.entity.js';
import { ClippingAccess } from './clipping-access.entity.js';
import type { AccessAction } from './clipping-access.entity.js';

/** So long it can be told who looked: as long as PMG lets an evidence copy be kept. */
export const accessesKeptDays = 365;

export interface AccessRow {
  /** null: somebody whose account is gone. */
  who: string | null;
  action: AccessAction;
  day: string;
  lastAt: Date;
  times: number;
}

/** Who saw, took or printed a clipping; one row a person, day and action, so that a page of small pictures does not flood it. */
@Injectable()
export class ClippingAccesses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  async note(clippingId: string, userId: string, action: AccessAction): Promise<void> {
    const at = this.clock.now();
    const key = { clippingId, userId, action, day: dayOf(at, this.settings.timeZone) };
    const { manager } = this.dataSource;
    const again = () => manager.update(ClippingAccess, key, { lastAt: at, times: () => '"times" + 1' });
    if ((await again()).affected) return;
    const first = { id: newId(at), ...key, at, lastAt: at, times: 0 };
    await manager.createQueryBuilder().insert().into(ClippingAccess).values(first).orIgnore().execute();
    // also when another request of the same person made the row meanwhile
    await again();
  }

  /** The latest first. */
  async of(clippingId: string, limit = 100): Promise<AccessRow[]> {
    const rows = await this.dataSource.manager.find(ClippingAccess, {
      where: { clippingId },
      order: { lastAt: 'DESC', id: 'DESC' },
      take: limit,
    });
    const ids = [...new Set(rows.flatMap(({ userId }) => userId ?? []))];
    const people = ids.length
      ? await this.dataSource.manager.find(User, { select: { id: true, name: true }, where: { id: In(ids) } })
      : [];
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map(({ userId, action, day, lastAt, times }) => ({
      who: names.get(userId ?? '') ?? null,
      action,
      day,
      lastAt,
      times,
    }));
  }

  /** How many different people opened each clipping; none: not in the map. */
  async readersOf(clippingIds: readonly string[]): Promise<Map<string, number>> {
    if (!clippingIds.length) return new Map();
    const rows = await this.dataSource.manager
      .createQueryBuilder(ClippingAccess, 'a')
      .select('a.clippingId', 'id')
      .addSelect('COUNT(DISTINCT a.userId)', 'people')
      .where('a.clippingId IN (:...ids)', { ids: [...clippingIds] })
      .groupBy('a.clippingId')
      .getRawMany<{ id: string; people: number | string }>();
    return new Map(rows.map(({ id, people }) => [id, Number(people)]));
  }

  async forgetOld(): Promise<void> {
    const first = addDays(dayOf(this.clock.now(), this.settings.timeZone), -accessesKeptDays);
    await this.dataSource.manager.delete(ClippingAccess, { day: LessThan(first) });
  }
}
