import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { ContactMerge } from '../merge/contact-merge.entity.js';
import { ContactImportFiles } from './contact-import-files.js';
import { ContactImport } from './contact-import.entity.js';
import { ImportedContact } from './imported-contact.entity.js';

const hour = 3_600_000;
/** A list that nobody went on with is deleted: it is full of people. */
export const fileHours = 24;
/** What an undo needs holds people's data as they were. */
export const undoDays = 30;

/** Deletes what imports and merges of contacts leave behind. */
@Injectable()
export class ForgetContactImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ContactImportFiles,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const { manager } = this.dataSource;
    const abandoned = {
      state: In(['mapping', 'checked']),
      createdAt: LessThan(new Date(now.getTime() - fileHours * hour)),
    };
    // asked first: an update without rows would still lock SQLite
    if (await manager.existsBy(ContactImport, abandoned))
      await manager.update(ContactImport, abandoned, { state: 'discarded', fileGoneAt: now, changedAt: now });
    for (const id of await this.files.olderThan(new Date(now.getTime() - fileHours * hour)))
      await this.files.remove(id);
    const expired = new Date(now.getTime() - undoDays * 24 * hour);
    const old = await manager
      .createQueryBuilder(ContactImport, 'i')
      .select('i.id', 'id')
      .where('i.changedAt < :expired', { expired })
      .andWhere(
        (query) =>
          `EXISTS ${query.subQuery().select('1').from(ImportedContact, 'c').where('c.importId = i.id').getQuery()}`,
      )
      .getRawMany<{ id: string }>();
    for (const { id: importId } of old) await manager.delete(ImportedContact, { importId });
    if (await manager.existsBy(ContactMerge, { at: LessThan(expired) }))
      await manager.delete(ContactMerge, { at: LessThan(expired) });
  }
}
