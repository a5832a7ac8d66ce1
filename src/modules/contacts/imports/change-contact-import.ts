import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { ContactImportFiles } from './contact-import-files.js';
import { ContactImport } from './contact-import.entity.js';
import type { ContactImportState } from './contact-import.entity.js';

/** What a person says of a file. */
export type ImportChoices = Pick<
  ContactImport,
  'mapping' | 'source' | 'legalBasis' | 'obtainedDay' | 'onKnown' | 'onUnknownOutlet'
>;

/** The steps of an import up to its taking over. */
@Injectable()
export class ChangeContactImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ContactImportFiles,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`. */
  async one(id: string): Promise<ContactImport> {
    const found = await this.dataSource.manager.findOneBy(ContactImport, { id });
    if (!found) throw notFound('import');
    return found;
  }

  /** Throws `not-found`, `changed-meanwhile` when it is past that step. */
  choose(id: string, choices: ImportChoices): Promise<void> {
    return this.step(id, 'mapping', { ...choices, state: 'checked' });
  }

  /** Back to the columns. Throws as {@link choose}. */
  chooseAgain(id: string): Promise<void> {
    return this.step(id, 'checked', { state: 'mapping' });
  }

  /** Gives an import up; its file is deleted at once. */
  async discard(id: string): Promise<void> {
    const found = await this.one(id);
    if (found.state === 'mapping' || found.state === 'checked')
      await this.step(id, found.state, { state: 'discarded', fileGoneAt: this.clock.now() });
    await this.files.remove(id);
  }

  private async step(id: string, from: ContactImportState, changes: Partial<ContactImport>): Promise<void> {
    const set = { ...changes, changedAt: this.clock.now() } as object;
    const { affected } = await this.dataSource.manager.update(ContactImport, { id, state: from }, set);
    if (affected === 1) return;
    await this.one(id);
    throw new UserError('changed-meanwhile');
  }
}
