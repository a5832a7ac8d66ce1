import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { searchKey } from '../../../shared/search-key.js';
import { openSheet } from '../../../shared/sheets/read-sheet.js';
import { sheetUnreadable } from '../../../shared/sheets/sheet-row.js';
import type { SheetRow } from '../../../shared/sheets/sheet-row.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { OutletDirectory } from '../../outlets/outlet-directory.js';
import { ImportFiles } from './import-files.js';
import { RowJudge } from './judge-rows.js';
import { knownAddresses } from './known-addresses.js';
import type { MentionImport } from './mention-import.entity.js';
import { OutletNames } from './outlet-names.js';

/** As many rows may a list have. */
export const mostRows = 200_000;

/** What checking and taking over need alike: the rows of an import, and who judges them. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ImportFiles,
    private readonly outlets: OutletDirectory,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Rows beneath the header that hold anything, without the first `skip`. Throws `sheet-unreadable`. */
  async *rows({ id, reading }: MentionImport, skip = 0): AsyncGenerator<SheetRow> {
    const sheet = await openSheet(this.files.path(id));
    let count = 0;
    for await (const row of sheet.rows(reading.sheet)) {
      if (row.line <= reading.headerLine) continue;
      if (++count > mostRows) throw sheetUnreadable('rows', { most: mostRows });
      if (count > skip) yield row;
    }
  }

  /** With all that is known now. Begins with no row in mind. */
  async judge({ id, mapping, headers, options }: MentionImport): Promise<RowJudge> {
    const { manager } = this.dataSource;
    const resolve = await this.outlets.resolver();
    // the newest of one name last, and archived ones never in place of others
    const campaigns = await manager.find(Campaign, { order: { archivedAt: 'DESC', createdAt: 'ASC' } });
    const open = [...campaigns].sort((a, b) => Number(a.archivedAt === null) - Number(b.archivedAt === null));
    const byName = new Map(open.map((campaign) => [searchKey(campaign.name), campaign.id]));
    const reading = {
      mapping,
      width: headers.length,
      dateOrder: options.dateOrder,
      timeZone: this.settings.timeZone,
      now: this.clock.now(),
      campaignNamed: (name: string) => byName.get(searchKey(name)) ?? null,
    };
    const names = await OutletNames.load(manager, id, resolve);
    return new RowJudge(reading, names, await knownAddresses(manager));
  }
}
