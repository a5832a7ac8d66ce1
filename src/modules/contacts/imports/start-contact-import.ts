import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { ContactImportFiles, mostFileBytes } from './contact-import-files.js';
import { ContactImport } from './contact-import.entity.js';
import { formOf } from './read-contact-file.js';

/** Takes a file in: looks at its head and guesses what its columns are. Nothing becomes a contact yet. */
@Injectable()
export class StartContactImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ContactImportFiles,
    private readonly clock: Clock,
  ) {}

  /** Id of the import. Throws `sheet-unreadable`, `too-large`; the file is deleted then. */
  async run(file: { name: string; bytes: Buffer }, userId: string | null): Promise<string> {
    if (file.bytes.length > mostFileBytes) throw new UserError('too-large', { limit: '5 MB' });
    const now = this.clock.now();
    const id = newId(now);
    await this.files.write(id, file.bytes);
    try {
      const row: ContactImport = {
        id,
        userId,
        fileName: plainName(file.name),
        bytes: file.bytes.length,
        ...(await formOf(this.files.path(id))),
        source: '',
        legalBasis: 'interest',
        obtainedDay: null,
        onKnown: 'fill',
        onUnknownOutlet: 'keep',
        state: 'mapping',
        created: 0,
        changed: 0,
        known: 0,
        suppressed: 0,
        rejected: 0,
        createdAt: now,
        changedAt: now,
        fileGoneAt: null,
      };
      await inTransaction(this.dataSource, (manager) => manager.insert(ContactImport, row as object));
      return id;
    } catch (error) {
      await this.files.remove(id);
      throw error;
    }
  }
}

function plainName(name: string): string {
  const last =
    name
      .replace(/[\p{Control}\p{Surrogate}]/gu, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  return last.trim().slice(0, 200) || 'upload';
}
