import { Injectable } from '@nestjs/common';
import type { SheetContext, SheetList } from '../../../web/list-sheet.js';
import { countingRules } from '../counting-rules.js';
import { DataFieldQueries } from '../fields/data-fields.queries.js';
import type { MentionFilter } from '../mention-filter.js';
import { mentionColumns } from './mention-columns.js';
import { MentionExportQueries } from './mention-export.queries.js';
import type { ExportedMention } from './mention-export.queries.js';

export interface MentionListWish {
  filter: MentionFilter;
  /** The filter in words. */
  filters: readonly string[];
  /** Our own notes are not for everybody who gets such a file, so they are asked for. */
  withNotes: boolean;
}

/** Any filtered list of mentions, ready to be written as a file. */
@Injectable()
export class MentionLists {
  constructor(
    private readonly mentions: MentionExportQueries,
    private readonly fields: DataFieldQueries,
  ) {}

  async list(
    ctx: SheetContext,
    { filter, filters, withNotes }: MentionListWish,
  ): Promise<SheetList<ExportedMention>> {
    const fields = await this.fields.inUse();
    const words = ctx.t.exports.about;
    return {
      name: 'mentions',
      columns: mentionColumns(ctx, fields, withNotes),
      rows: this.mentions.mentions(filter, fields),
      filters,
      about: [
        [words.rule, words.countingRule(countingRules)],
        [words.left, withNotes ? words.leftOut : words.leftOutNotes],
      ],
    };
  }
}
