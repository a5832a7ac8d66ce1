import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { Clock } from '../../shared/clock.js';
import { notFound, UserError } from '../../shared/errors.js';
import { AuditLog } from '../accounts/audit-log.js';
import { DistributionArea } from './distribution-area.entity.js';
import { OutletDirectory } from './outlet-directory.js';
import { OutletDomain } from './outlet-domain.entity.js';
import { factNames } from './outlet-draft.js';
import type { EditableField } from './outlet-draft.js';
import type { OutletInput } from './outlet-input.js';
import { Outlet } from './outlet.entity.js';
import { normalisedHosts, OutletsRepository } from './outlets.repository.js';

/** Changes what is known about an outlet, and remembers which fields are now a person's and no longer the catalogue's. */
@Injectable()
export class EditOutlet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly outlets: OutletsRepository,
    private readonly directory: OutletDirectory,
  ) {}

  /**
   * Fields that `changes` leaves out stay. Returns the names of the fields that differ from before. Throws `not-found`,
   * `domain-taken`, `unknown-district`, and `changed-meanwhile` when `version` is no longer the stored one.
   */
  async run(
    id: string,
    version: number,
    changes: Partial<OutletInput>,
    userId: string | null,
  ): Promise<EditableField[]> {
    const now = this.clock.now();
    const changed = await inTransaction(this.dataSource, async (manager) => {
      const outlet = await manager.findOneBy(Outlet, { id });
      if (!outlet) throw notFound('outlet');
      if (outlet.version !== version) throw new UserError('changed-meanwhile');
      const fields = await differing(manager, outlet, changes);
      if (!fields.length) return fields;
      const { domains, districts, ...facts } = changes;
      const editedFields = [...new Set([...outlet.editedFields, ...fields])].sort();
      const isFirst = await this.outlets.update(manager, id, version, {
        ...facts,
        editedFields,
        updatedAt: now,
      });
      // two processes on PostgreSQL may both have read this version
      if (!isFirst) throw new UserError('changed-meanwhile');
      if (domains && fields.includes('domains')) await this.outlets.setDomains(manager, id, domains, now);
      if (districts && fields.includes('districts'))
        await this.outlets.setDistricts(manager, id, districts, now);
      await this.audit.record(manager, { userId, action: 'outlet.edit', subjectId: id, details: { fields } });
      return fields;
    });
    if (changed.includes('domains')) this.directory.invalidate();
    return changed;
  }
}

async function differing(
  manager: EntityManager,
  outlet: Outlet,
  changes: Partial<OutletInput>,
): Promise<EditableField[]> {
  const fields: EditableField[] = factNames.filter(
    (name) => changes[name] !== undefined && JSON.stringify(changes[name]) !== JSON.stringify(outlet[name]),
  );
  if (changes.domains) {
    const stored = await manager.findBy(OutletDomain, { outletId: outlet.id });
    if (
      !isSameSet(
        normalisedHosts(changes.domains),
        stored.map(({ host }) => host),
      )
    )
      fields.push('domains');
  }
  if (changes.districts) {
    const stored = await manager.findBy(DistributionArea, { outletId: outlet.id });
    if (
      !isSameSet(
        changes.districts,
        stored.map(({ districtAgs }) => districtAgs),
      )
    )
      fields.push('districts');
  }
  return fields;
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && new Set([...a, ...b]).size === new Set(b).size;
}
