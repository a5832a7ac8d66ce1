import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, IsNull } from 'typeorm';
import type { Day } from '../../../shared/days.js';
import { User } from '../../accounts/user.entity.js';
import { Grant } from '../grant.entity.js';
import { GrantTarget } from './grant-target.entity.js';
import { TargetReading } from './target-reading.entity.js';

export interface TargetRow {
  target: GrantTarget;
  /** The youngest day first. */
  readings: TargetReading[];
  /** What it took the place of, the last one first. */
  earlier: GrantTarget[];
}

export interface TargetsOfGrant {
  /** In the order of the grant. */
  inForce: TargetRow[];
  /** Ended without a successor, the last one first. */
  ended: TargetRow[];
}

/** Typed reads about targets for pages, the API and reports. */
@Injectable()
export class TargetsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async of(grantId: string): Promise<TargetsOfGrant> {
    const rows = await this.rows(grantId);
    const inForce = rows.filter(({ target }) => !target.endedAt);
    const ended = rows.filter(({ target }) => target.endedAt);
    return {
      inForce: inForce.sort(
        (a, b) => a.target.ordinal - b.target.ordinal || (a.target.id < b.target.id ? -1 : 1),
      ),
      ended: ended.sort((a, b) => b.target.endedAt!.getTime() - a.target.endedAt!.getTime()),
    };
  }

  /** One that is in force or was ended; null also for one that was replaced. */
  async one(grantId: string, id: string): Promise<TargetRow | null> {
    return (await this.rows(grantId)).find(({ target }) => target.id === id) ?? null;
  }

  /** The target that took the place of `id` in the end; null: none did. */
  async successor(grantId: string, id: string): Promise<string | null> {
    const row = (await this.rows(grantId)).find(({ earlier }) => earlier.some((each) => each.id === id));
    return row?.target.id ?? null;
  }

  /** In force and due from `from` to `to`, of grants that are in use; by day. */
  async dueBetween(
    from: Day,
    to: Day,
  ): Promise<{ target: GrantTarget; grant: Pick<Grant, 'id' | 'title'> }[]> {
    const { manager } = this.dataSource;
    const targets = await manager.find(GrantTarget, {
      where: { endedAt: IsNull(), dueDay: Between(from, to) },
      order: { dueDay: 'ASC', id: 'ASC' },
    });
    if (!targets.length) return [];
    const grants = await manager.find(Grant, { where: { archivedAt: IsNull() } });
    const byId = new Map(grants.map((grant) => [grant.id, grant]));
    return targets.flatMap((target) => {
      const grant = byId.get(target.grantId);
      return grant ? { target, grant } : [];
    });
  }

  /** Names of those who set targets and entered readings. */
  async names(rows: readonly TargetRow[]): Promise<Map<string, string>> {
    const ids = new Set(
      rows
        .flatMap(({ target, earlier, readings }) => [target, ...earlier, ...readings])
        .flatMap(({ createdBy }) => createdBy ?? []),
    );
    if (!ids.size) return new Map();
    const users = await this.dataSource.manager.find(User, {
      select: { id: true, name: true },
      where: { id: In([...ids]) },
    });
    return new Map(users.map(({ id, name }) => [id, name]));
  }

  private async rows(grantId: string): Promise<TargetRow[]> {
    const { manager } = this.dataSource;
    const targets = await manager.findBy(GrantTarget, { grantId });
    if (!targets.length) return [];
    const readings = await manager.find(TargetReading, {
      where: { targetId: In(targets.map(({ id }) => id)) },
      order: { day: 'DESC', id: 'DESC' },
    });
    const byId = new Map(targets.map((target) => [target.id, target]));
    const replaced = new Set(targets.flatMap(({ replacesId }) => replacesId ?? []));
    return targets
      .filter(({ id }) => !replaced.has(id))
      .map((target) => ({
        target,
        readings: readings.filter(({ targetId }) => targetId === target.id),
        earlier: chainOf(target, byId),
      }));
  }
}

function chainOf({ replacesId }: GrantTarget, byId: ReadonlyMap<string, GrantTarget>): GrantTarget[] {
  const before = replacesId === null ? undefined : byId.get(replacesId);
  return before ? [before, ...chainOf(before, byId)] : [];
}
