import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { District } from '../../places/district.entity.js';
import { ReadGazetteer } from '../../places/read-gazetteer.js';
import { MentionDistrict } from '../mention-district.entity.js';
import { Mention } from '../mention.entity.js';
import { DistrictDenial } from './district-denial.entity.js';
import { storeNamedDistricts } from './store-named-districts.js';

/** What a person says about the districts that a mention names: it stands above what the gazetteer finds, now and later. */
@Injectable()
export class DecideDistricts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly gazetteer: ReadGazetteer,
  ) {}

  /** Returns whether it is new. Throws `not-found`, `unknown-district`. */
  add(mentionId: string, districtAgs: string, userId: string): Promise<boolean> {
    return this.change(mentionId, async (manager) => {
      if (!(await manager.existsBy(District, { ags: districtAgs })))
        throw new UserError('unknown-district', { district: districtAgs });
      await manager.delete(DistrictDenial, { mentionId, districtAgs });
      const known = await namedRows(manager, mentionId, districtAgs);
      if (known.length) return false;
      await manager.insert(MentionDistrict, { mentionId, districtAgs, basis: 'hand', evidence: null });
      await this.note(manager, 'mention.district-add', mentionId, districtAgs, userId);
      return true;
    });
  }

  /**
   * The mention does not name the district: what was found goes and does not come back, and what a person added goes too. Returns by whom it stood there, for {@link putBack}; null when it did not.
   * Throws `not-found`.
   */
  remove(mentionId: string, districtAgs: string, userId: string): Promise<'named' | 'hand' | null> {
    return this.change(mentionId, async (manager) => {
      const known = await namedRows(manager, mentionId, districtAgs);
      if (!known.length) return null;
      for (const { basis } of known) await manager.delete(MentionDistrict, { mentionId, districtAgs, basis });
      const deniedAt = this.clock.now();
      await manager.upsert(DistrictDenial, { mentionId, districtAgs, deniedBy: userId, deniedAt }, [
        'mentionId',
        'districtAgs',
      ]);
      await this.note(manager, 'mention.district-remove', mentionId, districtAgs, userId);
      return known.some(({ basis }) => basis === 'hand') ? 'hand' : 'named';
    });
  }

  /** Takes a removal back: the text is searched again at once, or what a person had added stands again. Throws `not-found`, `unknown-district`. */
  async putBack(mentionId: string, districtAgs: string, by: 'named' | 'hand', userId: string): Promise<void> {
    if (by === 'hand') {
      await this.add(mentionId, districtAgs, userId);
      return;
    }
    await this.change(mentionId, async (manager) => {
      const { affected } = await manager.delete(DistrictDenial, { mentionId, districtAgs });
      if (affected === 0) return;
      await storeNamedDistricts(manager, [mentionId], await this.gazetteer.current(manager));
      await this.note(manager, 'mention.district-return', mentionId, districtAgs, userId);
    });
  }

  private change<T>(mentionId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, async (manager) => {
      if (!(await manager.existsBy(Mention, { id: mentionId }))) throw notFound('mention');
      return work(manager);
    });
  }

  private note(
    manager: EntityManager,
    action: string,
    subjectId: string,
    district: string,
    userId: string,
  ): Promise<void> {
    return this.audit.record(manager, { userId, action, subjectId, details: { district } });
  }
}

async function namedRows(
  manager: EntityManager,
  mentionId: string,
  districtAgs: string,
): Promise<MentionDistrict[]> {
  const rows = await manager.findBy(MentionDistrict, { mentionId, districtAgs });
  return rows.filter(({ basis }) => basis !== 'area');
}
