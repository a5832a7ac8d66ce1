import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { dayOf } from '../../shared/days.js';
import { UserError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { District } from '../places/district.entity.js';
import { DistributionArea } from './distribution-area.entity.js';
import { OutletDomain } from './outlet-domain.entity.js';
import { outletHost } from './outlet-host.js';
import { Outlet } from './outlet.entity.js';

/** Writes of outlets and what belongs to them, inside the caller's transaction. */
@Injectable()
export class OutletsRepository {
  async insert(manager: EntityManager, outlet: Outlet): Promise<void> {
    await manager.insert(Outlet, outlet);
  }

  /** Stores `changes` as the next version; false when somebody else was quicker. */
  async update(
    manager: EntityManager,
    id: string,
    version: number,
    changes: Partial<Outlet>,
  ): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(Outlet)
      .set({ ...changes, version: version + 1 })
      .where({ id, version })
      .execute();
    return result.affected === 1;
  }

  /** Throws `domain-taken` when one of the hosts belongs to another outlet. */
  async setDomains(
    manager: EntityManager,
    outletId: string,
    hosts: readonly string[],
    now: Date,
  ): Promise<void> {
    const known = normalisedHosts(hosts);
    // a printed paper may have no site at all
    if (!known.length) {
      await manager.delete(OutletDomain, { outletId });
      return;
    }
    const [taken] = await manager
      .createQueryBuilder(OutletDomain, 'domain')
      .innerJoin(Outlet, 'o', 'o.id = domain.outletId')
      .select('domain.host', 'host')
      .addSelect('o.name', 'outlet')
      .where('domain.host IN (:...known) AND domain.outletId <> :outletId', { known, outletId })
      .getRawMany<{ host: string; outlet: string }>();
    if (taken) throw new UserError('domain-taken', { ...taken });
    await manager.delete(OutletDomain, { outletId });
    await manager.insert(
      OutletDomain,
      known.map((host) => ({ id: newId(now), outletId, host })),
    );
  }

  /** Throws `unknown-district` for a key that no district has today. */
  async setDistricts(
    manager: EntityManager,
    outletId: string,
    keys: readonly string[],
    now: Date,
  ): Promise<void> {
    const wanted = [...new Set(keys)];
    const found = wanted.length
      ? await manager.find(District, { select: { ags: true }, where: { ags: In(wanted), validTo: IsNull() } })
      : [];
    const known = new Set(found.map(({ ags }) => ags));
    const unknown = wanted.find((ags) => !known.has(ags));
    if (unknown !== undefined) throw new UserError('unknown-district', { district: unknown });
    const before = await manager.findBy(DistributionArea, { outletId });
    const gone = before.filter(({ districtAgs }) => !known.has(districtAgs)).map(({ id }) => id);
    if (gone.length) await manager.delete(DistributionArea, { id: In(gone) });
    // what is known about districts that stay is kept
    const fresh = wanted.filter((ags) => !before.some(({ districtAgs }) => districtAgs === ags));
    if (!fresh.length) return;
    await manager.insert(
      DistributionArea,
      fresh.map((districtAgs) => ({
        id: newId(now),
        outletId,
        districtAgs,
        share: null,
        source: 'hand',
        asOf: dayOf(now, 'Europe/Berlin'),
      })),
    );
  }
}

/** Host names as they are stored, each once. */
export function normalisedHosts(hosts: readonly string[]): string[] {
  return [...new Set(hosts.map(outletHost).filter((host) => host !== null))];
}
