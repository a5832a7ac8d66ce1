import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { configFolder } from '../../config/config-folder.js';
import { Setting } from '../accounts/setting.entity.js';
import { ImportOutlets } from './import-outlets.js';
import type { OutletImport } from './import-outlets.js';

export type CatalogueImport = { kind: 'unchanged' } | ({ kind: 'imported' } & OutletImport);

/** Grows when the import itself changes, so that an unchanged file is read once more. */
const READER = '2';
const SETTING = 'catalogue-import';

/** Takes the shipped catalogue `config/outlets.csv` over at start; run it after the places. */
@Injectable()
export class ImportCatalogue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly importOutlets: ImportOutlets,
  ) {}

  /**
   * Stores the good rows even if some are rejected, so that one clash does not keep an installation from starting. A file with
   * rejected rows is tried again at the next start. Throws `csv-unreadable` when the file is no catalogue.
   */
  async run(folder: string = configFolder): Promise<CatalogueImport> {
    const bytes = await readFile(join(folder, 'outlets.csv'));
    const hash = createHash('sha256').update(READER).update(bytes).digest('hex');
    const known = await this.dataSource.getRepository(Setting).findOneBy({ key: SETTING });
    if (known?.value['hash'] === hash) return { kind: 'unchanged' };
    const result = await this.importOutlets.run(bytes, { partial: true }, async (manager, { rejected }) => {
      if (!rejected.length) await manager.save(Setting, { key: SETTING, value: { hash } });
    });
    return { kind: 'imported', ...result };
  }
}
