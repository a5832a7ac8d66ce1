import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { isId } from '../../../shared/ids.js';
import { writeSheet } from '../../../shared/sheets/write-sheet.js';
import { formatsFor } from '../../../web/format.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { mannerOf, sheetOfList } from '../../../web/list-sheet.js';
import type { SheetContext } from '../../../web/list-sheet.js';
import { DistributionList } from '../distribution-list.entity.js';
import { writeCard } from '../vcard/write-card.js';
import { cardOf, contactSheetColumns } from './contact-columns.js';
import type { ContactExportFormat } from './contact-export.entity.js';
import { ExportContacts } from './export-contacts.js';
import type { ExportScope } from './exportable-contacts.js';

export interface ContactFileWish {
  /** Name or id of a distribution list; null: all contacts. */
  list: string | null;
  format: ContactExportFormat;
  language: 'de' | 'en';
}

/** A file of contacts for the command line. */
@Injectable()
export class ContactFile {
  constructor(
    private readonly dataSource: DataSource,
    private readonly exportContacts: ExportContacts,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Returns how many; null when there is no such list. */
  async write({ list, format, language }: ContactFileWish, stream: Writable): Promise<number | null> {
    const scope = await this.scope(list);
    if (!scope) return null;
    const views = await this.exportContacts.run(scope, { format, way: 'cli' }, null);
    if (format === 'vcf') {
      stream.end(views.map((view) => writeCard(cardOf(view))).join(''));
      await finished(stream, { readable: false });
      return views.length;
    }
    const ctx = this.context(language);
    const words = ctx.t.contactFiles.exports;
    const columns = contactSheetColumns(ctx.t, dayOf(ctx.now, this.settings.timeZone));
    const about = [[words.left, words.leftOut]] as const;
    const sheet = sheetOfList(ctx, {
      name: 'contacts',
      columns,
      rows: views,
      filters: list ? [list] : [],
      about,
    });
    return writeSheet(format, sheet, stream, mannerOf(ctx));
  }

  private async scope(list: string | null): Promise<ExportScope | null> {
    if (list === null) return { kind: 'filter', filter: {} };
    const where = [{ name: list }, ...(isId(list) ? [{ id: list.toLowerCase() }] : [])];
    const found = await this.dataSource.manager.findOneBy(DistributionList, where);
    return found && { kind: 'list', id: found.id };
  }

  private context(locale: 'de' | 'en'): SheetContext {
    const format = formatsFor(locale, this.settings.timeZone);
    return { t: messagesFor(locale), locale, format, now: this.clock.now(), organisation: null };
  }
}
