import { Injectable } from '@nestjs/common';
import { DataSource, In, MoreThan } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { decodeCursor, decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { notFound } from '../../../shared/errors.js';
import { User } from '../../accounts/user.entity.js';
import { Mention } from '../mention.entity.js';
import { changedSinceImport } from './changed-since-import.js';
import { ImportOutlet } from './import-outlet.entity.js';
import { ImportProblem } from './import-problem.entity.js';
import { MentionImport } from './mention-import.entity.js';

export interface ImportRow {
  import: MentionImport;
  /** null: the command line, or somebody who is gone. */
  who: string | null;
}

export type ImportedMention = Pick<Mention, 'id' | 'headline' | 'day' | 'review'> & { outlet: string | null };

/** Mentions of an import that somebody has worked on since, and how many there are of all. */
export interface ChangedSince {
  mentions: number;
  changed: number;
  /** Some of the changed. */
  examples: Pick<Mention, 'id' | 'headline' | 'day'>[];
}

const atOnce = 500;
const mostExamples = 20;

/** Typed reads of imports for pages and command line. */
@Injectable()
export class ImportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. Throws `invalid-cursor`. */
  async list(page: { limit: number; cursor?: string | undefined }): Promise<ListAnswer<ImportRow>> {
    const query = this.dataSource
      .createQueryBuilder(MentionImport, 'i')
      .orderBy('i.createdAt', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(page.limit + 1);
    if (page.cursor !== undefined) {
      const { at, id } = decodeMoment(page.cursor);
      query.where('i.createdAt <= :at AND (i.createdAt < :at OR i.id < :id)', { at, id });
    }
    const { items, nextCursor } = pageOf(await query.getMany(), page.limit, (row) => [
      row.createdAt.getTime(),
      row.id,
    ]);
    return { items: await this.withNames(items), nextCursor };
  }

  /** Throws `not-found`. */
  async one(id: string): Promise<ImportRow> {
    const found = await this.dataSource.manager.findOneBy(MentionImport, { id });
    if (!found) throw notFound('import');
    return (await this.withNames([found]))[0]!;
  }

  /** In the order of the file. Throws `invalid-cursor`. */
  async problems(
    importId: string,
    kind: ImportProblem['kind'],
    page: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<ImportProblem>> {
    const after = page.cursor === undefined ? -1 : Number(decodeCursor(page.cursor, 1)[0]);
    const rows = await this.dataSource.manager.find(ImportProblem, {
      where: {
        importId,
        kind,
        seq: MoreThan(Number.isSafeInteger(after) ? Math.min(after, 2 ** 31 - 1) : -1),
      },
      order: { seq: 'ASC' },
      take: page.limit + 1,
    });
    return pageOf(rows, page.limit, (row) => [row.seq]);
  }

  /** All of them, some at a time. */
  async *allProblems(importId: string): AsyncGenerator<ImportProblem[]> {
    for (let after = -1; ;) {
      const rows = await this.dataSource.manager.find(ImportProblem, {
        where: { importId, seq: MoreThan(after) },
        order: { seq: 'ASC' },
        take: 2_000,
      });
      if (!rows.length) return;
      yield rows;
      after = rows.at(-1)!.seq;
    }
  }

  countAmbiguous(importId: string): Promise<number> {
    return this.dataSource.manager.countBy(ImportProblem, {
      importId,
      kind: 'error',
      reason: 'ambiguousDate',
    });
  }

  /** Names that nobody knows, those with the most rows first. */
  outlets(importId: string): Promise<ImportOutlet[]> {
    return this.dataSource.manager.find(ImportOutlet, {
      where: { importId },
      order: { rows: 'DESC', name: 'ASC' },
    });
  }

  /** Mentions of an import that are still there, in the order in which they came. Throws `invalid-cursor`. */
  async mentions(
    importId: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<ImportedMention>> {
    const { manager } = this.dataSource;
    const after = page.cursor === undefined ? '' : String(decodeCursor(page.cursor, 1)[0]);
    const rows = await manager.find(Mention, {
      select: { id: true, headline: true, day: true, review: true, outletId: true },
      where: { importId, id: MoreThan(after) },
      order: { id: 'ASC' },
      take: page.limit + 1,
    });
    const { items, nextCursor } = pageOf(rows, page.limit, ({ id }) => [id]);
    const ids = [...new Set(items.flatMap(({ outletId }) => outletId ?? []))];
    const outlets = await selectRows(manager, Outlet, ['id', 'name'], 'id', ids);
    const names = new Map(outlets.map(({ id, name }) => [id, name]));
    return {
      items: items.map((row) => ({ ...row, outlet: names.get(row.outletId ?? '') ?? null })),
      nextCursor,
    };
  }

  countMentions(importId: string): Promise<number> {
    return this.dataSource.manager.countBy(Mention, { importId });
  }

  /** What an undo would remove and leave. */
  async changedSince(importId: string): Promise<ChangedSince> {
    const { manager } = this.dataSource;
    const result: ChangedSince = { mentions: 0, changed: 0, examples: [] };
    for (let after = ''; ;) {
      const mentions = await manager.find(Mention, {
        select: { id: true, itemId: true, headline: true, day: true },
        where: { importId, id: MoreThan(after) },
        order: { id: 'ASC' },
        take: atOnce,
      });
      const changed = await changedSinceImport(manager, mentions);
      result.mentions += mentions.length;
      result.changed += changed.size;
      const free = mostExamples - result.examples.length;
      result.examples.push(...mentions.filter(({ id }) => changed.has(id)).slice(0, free));
      if (mentions.length < atOnce) return result;
      after = mentions.at(-1)!.id;
    }
  }

  private async withNames(imports: readonly MentionImport[]): Promise<ImportRow[]> {
    const ids = [...new Set(imports.flatMap(({ userId }) => userId ?? []))];
    const users = ids.length
      ? await this.dataSource.manager.find(User, { select: { id: true, name: true }, where: { id: In(ids) } })
      : [];
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return imports.map((row) => ({ import: row, who: names.get(row.userId ?? '') ?? null }));
  }
}
