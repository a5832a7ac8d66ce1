import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import type { RightsVerdict } from './add-clipping.js';
import { familyOf } from './clipping-file.js';
import { rightsOf } from './clipping-input.js';
import type { Clipping } from './clipping.entity.js';
import { refuseWithoutRight } from './open-clipping.js';
import { basisRules, expiryOf, rightsProblems } from './rights-basis.js';
import type { Rights } from './rights-basis.js';
import { storedClipping, storeNextVersion } from './stored-clipping.js';

export type EditOutcome =
  { kind: 'saved'; mentionId: string } | { kind: 'problems'; problems: RightsVerdict };

/** Changes the right to a copy: more time, another basis, each with a proof of its own. What is over does not come back. */
@Injectable()
export class EditRights {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Throws `not-found`, `changed-meanwhile`, `clipping-expired`, `clipping-removed`. */
  async run(id: string, input: Rights, version: number | null, userId: string | null): Promise<EditOutcome> {
    const now = this.clock.now();
    const { timeZone } = this.settings;
    const rights = rightsOf(input);
    return inTransaction(this.dataSource, async (manager): Promise<EditOutcome> => {
      const clipping = await storedClipping(manager, id);
      // that it is over matters more than that it was changed
      refuseWithoutRight(clipping, now);
      if (version !== null && clipping.version !== version) throw new UserError('changed-meanwhile');
      const uploadedAt = clipping.createdAt;
      const expiresAt = clipping.fileId ? expiryOf(rights, uploadedAt, timeZone) : null;
      const problems: RightsVerdict = [
        ...rightsProblems(rights, { uploadedAt, now, timeZone }),
        ...changeProblems(clipping, rights),
        ...(rights.rightsBasis === 'section49' && expiresAt !== null && expiresAt <= now
          ? [{ path: 'rightsBasis', problem: 'termOver' } as const]
          : []),
      ];
      if (problems.length) return { kind: 'problems', problems };
      await storeNextVersion(manager, clipping, { ...rights, expiresAt });
      const details = {
        clipping: id,
        basis: rights.rightsBasis,
        ...(expiresAt ? { until: expiresAt.toISOString() } : {}),
      };
      const { mentionId } = clipping;
      await this.audit.record(manager, { userId, action: 'clipping.rights', subjectId: mentionId, details });
      return { kind: 'saved', mentionId };
    });
  }
}

function changeProblems(clipping: Clipping, rights: Rights): RightsVerdict {
  const found: RightsVerdict = [];
  const { files, needsProof } = basisRules[rights.rightsBasis];
  const family = familyOf(clipping);
  const fits = family === null ? files.length === 0 : files.includes(family);
  if (!fits) found.push({ path: 'rightsBasis', problem: 'basisNotForFile' });
  if (needsProof && rights.proof === clipping.proof && grantsMore(clipping, rights))
    found.push({ path: 'proof', problem: 'proofStale' });
  return found;
}

/** Another basis, a longer time or another use than the proof at hand spoke of. */
function grantsMore(before: Rights, after: Rights): boolean {
  const longer =
    before.validUntil !== null && (after.validUntil === null || after.validUntil > before.validUntil);
  const wider = (after.forReports && !before.forReports) || (after.forSharing && !before.forSharing);
  return before.rightsBasis !== after.rightsBasis || longer || wider;
}
