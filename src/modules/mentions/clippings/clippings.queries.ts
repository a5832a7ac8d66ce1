import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { User } from '../../accounts/user.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Mention } from '../mention.entity.js';
import { ClippingAccesses } from './clipping-accesses.js';
import { soonAfter, soonDays } from './clipping-state.js';
import type { ClippingState } from './clipping-state.js';
import { Clipping } from './clipping.entity.js';
import type { RightsBasis } from './rights-basis.js';

export interface ClippingRow {
  clipping: Clipping;
  mention: Pick<Mention, 'id' | 'headline' | 'day' | 'url'>;
  outlet: string | null;
  /** Who added it; null when the account is gone. */
  creator: string | null;
  /** Different people who opened its file, as far back as accesses are kept. */
  seenBy: number;
}

export interface ClippingFilter {
  /** Without: all but the removed. */
  state?: ClippingState | undefined;
  basis?: RightsBasis | undefined;
}

/** Typed reads of clippings for pages, the API, dashboard and reports. */
@Injectable()
export class ClippingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accesses: ClippingAccesses,
  ) {}

  /** Of one mention, the oldest first; without those that were removed. */
  async ofMention(mentionId: string): Promise<ClippingRow[]> {
    const query = this.dataSource
      .createQueryBuilder(Clipping, 'c')
      .where('c.mentionId = :mentionId', { mentionId })
      .andWhere("(c.deletionReason IS NULL OR c.deletionReason <> 'removed')")
      .orderBy('c.createdAt', 'ASC')
      .addOrderBy('c.id', 'ASC');
    return this.rowsOf(await query.getMany());
  }

  /** One, removed or not; null when it is gone. */
  async row(id: string): Promise<ClippingRow | null> {
    const clipping = await this.dataSource.manager.findOneBy(Clipping, { id });
    return clipping ? ((await this.rowsOf([clipping]))[0] ?? null) : null;
  }

  /** The latest upload first; those that end soon, the soonest first. Throws `invalid-cursor`. */
  async page(
    { state, basis }: ClippingFilter,
    now: Date,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<ClippingRow>> {
    const query = inState(this.dataSource.createQueryBuilder(Clipping, 'c'), state, now);
    if (basis) query.andWhere('c.rightsBasis = :basis', { basis });
    const soonest = state === 'expiring';
    const [column, order, after] = soonest
      ? (['c.expiresAt', 'ASC', '>'] as const)
      : (['c.createdAt', 'DESC', '<'] as const);
    if (cursor !== undefined) {
      const last = decodeMoment(cursor);
      query.andWhere(`(${column} ${after} :at OR (${column} = :at AND c.id ${after} :id))`, last);
    }
    const rows = await query
      .orderBy(column, order)
      .addOrderBy('c.id', order)
      .limit(limit + 1)
      .getMany();
    const page = pageOf(rows, limit, ({ id, expiresAt, createdAt }) => [
      (soonest && expiresAt ? expiresAt : createdAt).getTime(),
      id,
    ]);
    return { ...page, items: await this.rowsOf(page.items) };
  }

  /** Files whose right ends within `days`, the soonest first: for the dashboard. At most 50. */
  async expiringSoon(now: Date, days: number = soonDays): Promise<ClippingRow[]> {
    const query = inState(this.dataSource.createQueryBuilder(Clipping, 'c'), 'expiring', now, days);
    return this.rowsOf(
      await query.orderBy('c.expiresAt', 'ASC').addOrderBy('c.id', 'ASC').limit(50).getMany(),
    );
  }

  /** How many are in a state. */
  count(state: ClippingState, now: Date): Promise<number> {
    return inState(this.dataSource.createQueryBuilder(Clipping, 'c'), state, now).getCount();
  }

  private async rowsOf(clippings: readonly Clipping[]): Promise<ClippingRow[]> {
    if (!clippings.length) return [];
    const { manager } = this.dataSource;
    const mentions = await manager.find(Mention, {
      select: { id: true, headline: true, day: true, url: true, outletId: true },
      where: { id: In([...new Set(clippings.map(({ mentionId }) => mentionId))]) },
    });
    const outletIds = [...new Set(mentions.flatMap(({ outletId }) => outletId ?? []))];
    const userIds = [...new Set(clippings.flatMap(({ createdBy }) => createdBy ?? []))];
    const outlets = outletIds.length
      ? await manager.find(Outlet, { select: { id: true, name: true }, where: { id: In(outletIds) } })
      : [];
    const people = userIds.length
      ? await manager.find(User, { select: { id: true, name: true }, where: { id: In(userIds) } })
      : [];
    const seenBy = await this.accesses.readersOf(clippings.map(({ id }) => id));
    return clippings.flatMap((clipping) => {
      const mention = mentions.find(({ id }) => id === clipping.mentionId);
      if (!mention) return [];
      const { id, headline, day, url, outletId } = mention;
      return {
        clipping,
        mention: { id, headline, day, url },
        outlet: outlets.find((outlet) => outlet.id === outletId)?.name ?? null,
        creator: people.find((person) => person.id === clipping.createdBy)?.name ?? null,
        seenBy: seenBy.get(clipping.id) ?? 0,
      };
    });
  }
}

/** The same as `stateOf`, as a condition; without a state all but the removed. */
function inState(
  query: SelectQueryBuilder<Clipping>,
  state: ClippingState | undefined,
  now: Date,
  days: number = soonDays,
): SelectQueryBuilder<Clipping> {
  const moments = { now, soon: soonAfter(now, days) };
  const inForce = 'c.deletedAt IS NULL AND c.fileId IS NOT NULL';
  const running = `${inForce} AND (c.expiresAt IS NULL OR c.expiresAt > :now)`;
  switch (state) {
    case undefined:
      return query.where("(c.deletionReason IS NULL OR c.deletionReason <> 'removed')");
    case 'removed':
      return query.where("c.deletionReason = 'removed'");
    case 'expired':
      return query.where(`(c.deletionReason = 'expired' OR (${inForce} AND c.expiresAt <= :now))`, moments);
    case 'noFile':
      return query.where('c.deletedAt IS NULL AND c.fileId IS NULL');
    case 'missing':
      return query.where(`${running} AND c.missingSince IS NOT NULL`, moments);
    case 'expiring':
      return query.where(`${running} AND c.missingSince IS NULL AND c.expiresAt <= :soon`, moments);
    case 'stored':
      return query.where(
        `${running} AND c.missingSince IS NULL AND (c.expiresAt IS NULL OR c.expiresAt > :soon)`,
        moments,
      );
  }
}
