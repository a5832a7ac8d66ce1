import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { ImportFiles } from './import-files.js';
import { ImportOutlet } from './import-outlet.entity.js';
import type { ImportMapping } from './import-targets.js';
import { MentionImport } from './mention-import.entity.js';
import type { ImportOptions, ImportState } from './mention-import.entity.js';

export type OutletDecision = Pick<ImportOutlet, 'nameKey' | 'choice' | 'outletId' | 'scope' | 'mediumType'>;

/** The steps that a person takes with an import. Each throws `changed-meanwhile` when it is no longer where the person saw it. */
@Injectable()
export class ChangeImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ImportFiles,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Says what the columns are; then all rows are tried. */
  map(id: string, mapping: ImportMapping, options: Partial<ImportOptions>): Promise<void> {
    return this.step(id, ['mapping', 'checked'], 'checking', ({ options: before }) => ({
      mapping,
      options: { ...before, ...options },
      ...nothingDone,
    }));
  }

  /** Back to the columns. */
  mapAgain(id: string): Promise<void> {
    return this.step(id, ['checked', 'mapping'], 'mapping', () => ({}));
  }

  /** Says what is done with names of outlets that nobody knows; then all rows are tried again. */
  decideOutlets(id: string, decisions: readonly OutletDecision[]): Promise<void> {
    return this.step(
      id,
      ['checked'],
      'checking',
      () => nothingDone,
      async (manager) => {
        for (const { nameKey, ...decision } of decisions)
          await manager.update(ImportOutlet, { importId: id, nameKey }, decision);
      },
    );
  }

  /** Takes the rows over. */
  run(id: string, options: Pick<ImportOptions, 'partial'>): Promise<void> {
    return this.step(id, ['checked'], 'running', ({ options: before, rejected }) => {
      if (rejected && !options.partial) throw new UserError('changed-meanwhile');
      return { options: { ...before, ...options }, ...nothingDone };
    });
  }

  /** Ends an import before its end: what it has stored is removed, its file is deleted. */
  async cancel(id: string): Promise<void> {
    const running = await this.dataSource.manager.existsBy(MentionImport, { id, state: 'running' });
    if (running) return this.step(id, ['running'], 'cancelling', () => ({ reason: null }));
    await this.step(id, ['mapping', 'checking', 'checked'], 'cancelled', () => ({
      samples: [],
      fileGoneAt: this.clock.now(),
    }));
    await this.files.remove(id);
  }

  /** Takes a whole import back. `undoChanged`: also what people have changed since. */
  undo(id: string, undoChanged: boolean, userId: string | null): Promise<void> {
    const fact = { userId, action: 'mentions.import-undo', subjectId: id, details: { undoChanged } };
    return this.step(
      id,
      ['done', 'undone'],
      'undoing',
      ({ options }) => ({ options: { ...options, undoChanged }, kept: 0 }),
      (manager) => this.audit.record(manager, fact),
    );
  }

  private step(
    id: string,
    from: ImportState[],
    to: ImportState,
    changes: (found: MentionImport) => Partial<MentionImport>,
    also: (manager: EntityManager) => Promise<void> = async () => {},
  ): Promise<void> {
    return inTransaction(this.dataSource, async (manager) => {
      const found = await manager.findOneBy(MentionImport, { id });
      if (!found) throw notFound('import');
      // whoever works on it finds out by its worker being gone
      const next = {
        ...changes(found),
        state: to,
        changedAt: this.clock.now(),
        worker: null,
        leaseUntil: null,
        failures: 0,
      };
      const { affected } = await manager.update(MentionImport, { id, state: In(from) }, next);
      if (affected !== 1) throw new UserError('changed-meanwhile');
      await also(manager);
    });
  }
}

const nothingDone = { done: 0, accepted: 0, duplicates: 0, rejected: 0, reason: null, detail: null };
