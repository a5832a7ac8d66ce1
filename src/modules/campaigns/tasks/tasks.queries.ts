import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import type { Day } from '../../../shared/days.js';
import { UserError } from '../../../shared/errors.js';
import { decodeCursor, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { Campaign } from '../campaign.entity.js';
import { Task } from './task.entity.js';
import type { TaskKind } from './task.entity.js';

export interface TaskFilter {
  done: boolean;
  campaignId?: string | undefined;
  releaseId?: string | undefined;
  kind?: TaskKind | undefined;
}

export interface TaskRow {
  task: Task;
  campaign: { id: string; name: string } | null;
  release: { id: string; headline: string } | null;
  outlet: { id: string; name: string } | null;
  district: District | null;
}

export interface TaskCounts {
  open: number;
  overdue: number;
  done: number;
}

/** Sorts tasks without a day to the end. */
const noDay = '9999-12-31';
const releaseRow = z.object({ id: z.string(), headline: z.string() });
const countRow = z.object({
  open: z.coerce.number(),
  overdue: z.coerce.number(),
  done: z.coerce.number(),
});

/** Typed reads about tasks for pages, the API and later rooms. */
@Injectable()
export class TasksQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Open ones by their day, the next first; done ones the last done first. Throws `invalid-cursor`. */
  async page(
    { done, ...filter }: TaskFilter,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<TaskRow>> {
    const query = this.filtered(filter).andWhere(`t.doneAt IS ${done ? 'NOT ' : ''}NULL`);
    if (cursor !== undefined) {
      const [key, id] = decodeCursor(cursor, 2);
      const place = done ? new Date(Number(key)) : String(key);
      if (place instanceof Date && Number.isNaN(place.getTime())) throw new UserError('invalid-cursor');
      const column = done ? 't.doneAt' : `COALESCE(t.dueDay, '${noDay}')`;
      const after = done ? '<' : '>';
      query.andWhere(
        new Brackets((either) =>
          either
            .where(`${column} ${after} :place`, { place })
            .orWhere(`${column} = :place AND t.id ${after} :lastId`, { place, lastId: String(id) }),
        ),
      );
    }
    if (done) query.orderBy('t.doneAt', 'DESC').addOrderBy('t.id', 'DESC');
    else
      query
        .addSelect(`COALESCE(t.dueDay, '${noDay}')`, 'due')
        .orderBy('due', 'ASC')
        .addOrderBy('t.id', 'ASC');
    const tasks = await query.limit(limit + 1).getMany();
    const page = pageOf(tasks, limit, ({ doneAt, dueDay, id }) => [
      done ? (doneAt?.getTime() ?? 0) : (dueDay ?? noDay),
      id,
    ]);
    return { ...page, items: await this.rows(page.items) };
  }

  async find(id: string): Promise<TaskRow | null> {
    const task = await this.dataSource.manager.findOneBy(Task, { id, deletedAt: IsNull() });
    const [row] = await this.rows(task ? [task] : []);
    return row ?? null;
  }

  /** `overdue` are open ones whose day is before `today`. */
  async counts(filter: Omit<TaskFilter, 'done'>, today: Day): Promise<TaskCounts> {
    const row: unknown = await this.filtered(filter)
      .select('SUM(CASE WHEN t.doneAt IS NULL THEN 1 ELSE 0 END)', 'open')
      .addSelect('SUM(CASE WHEN t.doneAt IS NULL AND t.dueDay < :today THEN 1 ELSE 0 END)', 'overdue')
      .addSelect('SUM(CASE WHEN t.doneAt IS NULL THEN 0 ELSE 1 END)', 'done')
      .setParameter('today', today)
      .getRawOne();
    // sums over nothing are null
    return countRow.parse(row);
  }

  private filtered({ campaignId, releaseId, kind }: Omit<TaskFilter, 'done'>) {
    const query = this.dataSource.getRepository(Task).createQueryBuilder('t').where('t.deletedAt IS NULL');
    if (campaignId !== undefined) query.andWhere('t.campaignId = :campaignId', { campaignId });
    if (releaseId !== undefined) query.andWhere('t.releaseId = :releaseId', { releaseId });
    if (kind !== undefined) query.andWhere('t.kind = :kind', { kind });
    return query;
  }

  private async rows(tasks: readonly Task[]): Promise<TaskRow[]> {
    if (!tasks.length) return [];
    const { manager } = this.dataSource;
    const ids = (key: 'campaignId' | 'releaseId' | 'outletId') => [
      ...new Set(tasks.flatMap((task) => task[key] ?? [])),
    ];
    const keys = [...new Set(tasks.flatMap(({ districtAgs }) => districtAgs ?? []))];
    const named = { id: true, name: true } as const;
    const campaigns = byId(
      await manager.find(Campaign, { select: named, where: { id: In(ids('campaignId')) } }),
    );
    const outlets = byId(await manager.find(Outlet, { select: named, where: { id: In(ids('outletId')) } }));
    const districts = await manager.findBy(District, { ags: In(keys) });
    const districtOf = new Map(districts.map((district) => [district.ags, district]));
    const releases = byId(await this.releases(ids('releaseId')));
    return tasks.map((task) => ({
      task,
      campaign: campaigns.get(task.campaignId ?? '') ?? null,
      release: releases.get(task.releaseId ?? '') ?? null,
      outlet: outlets.get(task.outletId ?? '') ?? null,
      district: districtOf.get(task.districtAgs ?? '') ?? null,
    }));
  }

  /** Releases stand in a later room, so they are known by name only. */
  private async releases(ids: readonly string[]): Promise<z.infer<typeof releaseRow>[]> {
    if (!ids.length) return [];
    const rows: unknown = await this.dataSource
      .createQueryBuilder()
      .select('r.id', 'id')
      .addSelect('r.headline', 'headline')
      .from('Release', 'r')
      .where('r.id IN (:...ids)', { ids })
      .getRawMany();
    return z.array(releaseRow).parse(rows);
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
