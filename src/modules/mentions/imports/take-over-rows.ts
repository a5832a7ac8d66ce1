import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { OutletDirectory } from '../../outlets/outlet-directory.js';
import { OutletsRepository } from '../../outlets/outlets.repository.js';
import { counted } from './check-import.js';
import { ImportFiles } from './import-files.js';
import { ImportOutlet } from './import-outlet.entity.js';
import { ImportRows } from './import-rows.js';
import type { MentionImport } from './mention-import.entity.js';
import { storePieces } from './store-pieces.js';
import { batchesOf, workOn } from './work-on-import.js';

/** Mentions in one transaction: about a tenth of a second, in which others wait to write. */
const atOnce = 500;

/**
 * Makes mentions of the rows of a checked import, batch by batch. Each batch and how far it came are stored together, so that a run which a crash interrupted goes on behind its last
 * batch.
 */
@Injectable()
export class TakeOverRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: ImportRows,
    private readonly files: ImportFiles,
    private readonly outlets: OutletsRepository,
    private readonly directory: OutletDirectory,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws {@link Superseded}, and `sheet-unreadable`. `stopping`: told after each batch. */
  async run(found: MentionImport, stopping: () => boolean): Promise<MentionImport> {
    let current = await this.work(found, async (manager) => {
      await this.createOutlets(manager, found);
      return {};
    });
    this.directory.invalidate();
    const judge = await this.rows.judge(found);
    for await (const batch of batchesOf(this.rows.rows(found, found.done), atOnce)) {
      if (stopping()) return current;
      const verdicts = await judge.judge(this.dataSource.manager, batch);
      if (!found.options.partial && verdicts.some(({ kind }) => kind === 'error')) {
        return this.work(current, () => Promise.resolve({ state: 'cancelling', reason: 'rows' }));
      }
      const pieces = verdicts.flatMap((verdict) => (verdict.kind === 'accepted' ? [verdict.piece] : []));
      current = await this.work(current, async (manager) => {
        await storePieces(manager, found, pieces, this.clock.now());
        return counted(current, verdicts);
      });
    }
    const done = await this.work(current, async (manager) => {
      const { accepted, duplicates, rejected, id: subjectId, userId } = current;
      const details = { accepted, duplicates, rejected };
      await this.audit.record(manager, { userId, action: 'mentions.import', subjectId, details });
      return { state: 'done', fileGoneAt: this.clock.now(), samples: [] };
    });
    await this.files.remove(found.id);
    return done;
  }

  /** Outlets that a person wanted, once each: the next time round they are there. */
  private async createOutlets(
    manager: EntityManager,
    { id: importId, userId }: MentionImport,
  ): Promise<void> {
    const wanted = await manager.findBy(ImportOutlet, { importId, choice: 'create', outletId: IsNull() });
    for (const { nameKey, name, scope, mediumType } of wanted) {
      const now = this.clock.now();
      const id = newId(now);
      await this.outlets.insert(manager, {
        id,
        catalogueId: null,
        parentId: null,
        level: 'title',
        name,
        mediumType: mediumType ?? 'newspaper',
        scope: scope ?? 'local',
        country: 'DE',
        states: [],
        seat: '',
        publisher: '',
        homepage: '',
        languages: ['de'],
        origin: 'user',
        notes: '',
        editedFields: [],
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
      await manager.update(ImportOutlet, { importId, nameKey }, { outletId: id });
      await this.audit.record(manager, { userId, action: 'outlet.add', subjectId: id, details: { name } });
    }
  }

  private work(
    current: MentionImport,
    work: (manager: EntityManager) => Promise<Partial<MentionImport>>,
  ): Promise<MentionImport> {
    return workOn(this.dataSource, current, this.clock.now(), work);
  }
}
