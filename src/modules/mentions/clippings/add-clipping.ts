import { rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { PrivateFiles } from '../../../media/private-files.js';
import type { ReceivedFile } from '../../../media/receive-file.js';
import { typeFacts } from '../../../media/sniff-file.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Mention } from '../mention.entity.js';
import { kindOf } from './clipping-file.js';
import { rightsOf } from './clipping-input.js';
import type { ClippingInput } from './clipping-input.js';
import { Clipping } from './clipping.entity.js';
import { basisRules, expiryOf, rightsProblems } from './rights-basis.js';
import type { Rights, RightsProblem } from './rights-basis.js';
import { TakeInFile } from './take-in-file.js';
import type { TakenFile } from './take-in-file.js';

export type RightsVerdict = { path: keyof Rights; problem: RightsProblem }[];
export type AddOutcome =
  { kind: 'added'; clipping: Clipping } | { kind: 'problems'; problems: RightsVerdict };

const noFile: TakenFile = {
  fileName: null,
  mediaType: null,
  bytes: null,
  sha256: null,
  width: null,
  height: null,
};

/** Adds a copy to a mention. Its right comes first: without one the file goes before anybody looked into it. */
@Injectable()
export class AddClipping {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly takeIn: TakeInFile,
    private readonly files: PrivateFiles,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Whatever happens, the upload itself is gone afterwards. Throws `not-found`, or why the file was refused. */
  async run(
    mentionId: string,
    input: ClippingInput,
    upload: ReceivedFile | null,
    userId: string | null,
  ): Promise<AddOutcome> {
    try {
      return await this.add(mentionId, input, upload, userId);
    } finally {
      if (upload?.kind === 'received') await rm(upload.path, { force: true });
    }
  }

  private async add(
    mentionId: string,
    input: ClippingInput,
    upload: ReceivedFile | null,
    userId: string | null,
  ): Promise<AddOutcome> {
    const now = this.clock.now();
    const { timeZone } = this.settings;
    const rights = rightsOf(input);
    const problems = rightsProblems(rights, { uploadedAt: now, now, timeZone });
    if (problems.length) return { kind: 'problems', problems };
    if (!(await this.dataSource.manager.existsBy(Mention, { id: mentionId }))) throw notFound('mention');
    if (!upload && basisRules[rights.rightsBasis].files.length) throw new UserError('file-required');
    const fileId = upload && newId(now);
    const taken = upload && fileId ? await this.takeIn.run(fileId, upload) : noFile;
    const family = upload?.kind === 'received' ? typeFacts(upload.type).family : null;
    const clipping: Clipping = {
      id: newId(now),
      mentionId,
      ...rights,
      ...taken,
      kind: kindOf(family, input.kind),
      expiresAt: fileId ? expiryOf(rights, now, timeZone) : null,
      capturedDay: input.capturedDay,
      capturedTime: input.capturedDay === null ? null : input.capturedTime,
      fileId,
      missingSince: null,
      createdBy: userId,
      createdAt: now,
      deletedAt: null,
      deletionReason: null,
      version: 1,
    };
    try {
      await this.store(clipping, userId);
    } catch (error) {
      if (fileId) await this.files.remove(fileId);
      throw error;
    }
    return { kind: 'added', clipping };
  }

  private async store(clipping: Clipping, userId: string | null): Promise<void> {
    const { id, mentionId, kind, rightsBasis } = clipping;
    await inTransaction(this.dataSource, async (manager) => {
      await manager.insert(Clipping, clipping);
      const details = { clipping: id, kind, basis: rightsBasis };
      await this.audit.record(manager, { userId, action: 'clipping.add', subjectId: mentionId, details });
    });
  }
}
