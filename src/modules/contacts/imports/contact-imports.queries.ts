import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { User } from '../../accounts/user.entity.js';
import { ContactImport } from './contact-import.entity.js';

export interface ContactImportRow {
  import: ContactImport;
  /** null: the command line, or somebody who is gone. */
  who: string | null;
}

@Injectable()
export class ContactImportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. Throws `invalid-cursor`. */
  async list(page: { limit: number; cursor?: string | undefined }): Promise<ListAnswer<ContactImportRow>> {
    const query = this.dataSource
      .createQueryBuilder(ContactImport, 'i')
      .orderBy('i.createdAt', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(page.limit + 1);
    if (page.cursor !== undefined) {
      const { at, id } = decodeMoment(page.cursor);
      query.where('i.createdAt <= :at AND (i.createdAt < :at OR i.id < :id)', { at, id });
    }
    const rows = await query.getMany();
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.createdAt.getTime(), row.id]);
    const names = await userNames(this.dataSource, items);
    return {
      items: items.map((row) => ({ import: row, who: names.get(row.userId ?? '') ?? null })),
      nextCursor,
    };
  }
}

export async function userNames(
  { manager }: DataSource,
  rows: readonly { userId: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ userId }) => userId ?? []))];
  if (!ids.length) return new Map();
  const users = await manager.find(User, { select: { id: true, name: true }, where: { id: In(ids) } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
