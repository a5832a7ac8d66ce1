import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import { userNames } from '../imports/contact-imports.queries.js';
import { ContactExport } from './contact-export.entity.js';

export interface ContactExportRow {
  export: ContactExport;
  /** null: the command line, or somebody who is gone. */
  who: string | null;
}

@Injectable()
export class ContactExportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. Throws `invalid-cursor`. */
  async list(page: { limit: number; cursor?: string | undefined }): Promise<ListAnswer<ContactExportRow>> {
    const query = this.dataSource
      .createQueryBuilder(ContactExport, 'e')
      .orderBy('e.at', 'DESC')
      .addOrderBy('e.id', 'DESC')
      .limit(page.limit + 1);
    if (page.cursor !== undefined) {
      const { at, id } = decodeMoment(page.cursor);
      query.where('e.at <= :at AND (e.at < :at OR e.id < :id)', { at, id });
    }
    const { items, nextCursor } = pageOf(await query.getMany(), page.limit, (row) => [
      row.at.getTime(),
      row.id,
    ]);
    const names = await userNames(this.dataSource, items);
    return {
      items: items.map((row) => ({ export: row, who: names.get(row.userId ?? '') ?? null })),
      nextCursor,
    };
  }
}
