import { In } from 'typeorm';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { DistributionArea } from './distribution-area.entity.js';
import { FeedAddress } from './feed-address.entity.js';
import { newFigure } from './figures/add-figure.js';
import { AudienceFigure } from './figures/audience-figure.entity.js';
import { OutletDomain } from './outlet-domain.entity.js';
import type { OutletDraft } from './outlet-draft.js';
import { Outlet } from './outlet.entity.js';
import type { ImportPlan, OutletChange, StoredOutlet } from './plan-import.js';

const CHUNK = 400;

/** Everything an import compares with, in five queries. */
export async function loadStoredOutlets(manager: EntityManager): Promise<StoredOutlet[]> {
  const outlets = await manager.find(Outlet);
  const domains = groupByOutlet(await manager.find(OutletDomain));
  const areas = groupByOutlet(await manager.find(DistributionArea));
  const addresses = groupByOutlet(await manager.find(FeedAddress));
  const figures = groupByOutlet(await manager.find(AudienceFigure));
  return outlets.map((outlet) => ({
    ...outlet,
    figures: figures.get(outlet.id) ?? [],
    domains: (domains.get(outlet.id) ?? []).map(({ host }) => host),
    areas: areas.get(outlet.id) ?? [],
    addresses: addresses.get(outlet.id) ?? [],
  }));
}

/** Writes what a plan says. Deletions come first: a domain may move from one outlet to another. */
export async function storePlan(manager: EntityManager, plan: ImportPlan, now: Date): Promise<void> {
  const idsWith = (part: (change: OutletChange) => unknown) =>
    plan.update.filter((change) => part(change) !== null).map(({ stored }) => stored.id);
  await deleteOf(
    manager,
    OutletDomain,
    idsWith((change) => change.domains),
  );
  await deleteOf(
    manager,
    DistributionArea,
    idsWith((change) => change.districts),
  );
  await deleteOf(
    manager,
    FeedAddress,
    idsWith((change) => change.addresses),
  );

  for (const { stored, facts } of plan.update) {
    await manager
      .createQueryBuilder()
      .update(Outlet)
      .set({ ...facts, updatedAt: now, version: stored.version + 1 })
      .where({ id: stored.id })
      .execute();
  }
  const created = plan.create.map((draft) => ({ id: newId(now), draft }));
  await insertRows(
    manager,
    Outlet,
    created.map(({ id, draft }) => outletRow(id, draft, now)),
  );
  const parts = [
    ...created.map(({ id, draft }) => ({ id, draft, ...draft, districts: draft.districts })),
    ...plan.update.map(({ stored, ...change }) => ({ id: stored.id, ...change })),
  ];
  await insertRows(
    manager,
    OutletDomain,
    parts.flatMap(({ id, domains }) =>
      (domains ?? []).map((host) => ({ id: newId(now), outletId: id, host })),
    ),
  );
  await insertRows(
    manager,
    DistributionArea,
    parts.flatMap(({ id, draft, districts }) =>
      (districts ?? []).map((districtAgs) => ({
        id: newId(now),
        outletId: id,
        districtAgs,
        share: null,
        source: draft.areaSource,
        asOf: draft.areaAsOf,
      })),
    ),
  );
  await insertRows(
    manager,
    FeedAddress,
    parts.flatMap(({ id, addresses }) =>
      (addresses ?? []).map(({ url, kind, grade, districtAgs }) => ({
        id: newId(now),
        outletId: id,
        url,
        kind,
        grade,
        districtAgs,
      })),
    ),
  );
  await insertRows(
    manager,
    AudienceFigure,
    parts.flatMap(({ id, figure }) =>
      figure ? [newFigure(id, figure, { now, userId: null, origin: 'catalogue' })] : [],
    ),
  );
}

function outletRow(id: string, draft: OutletDraft, now: Date): Outlet {
  const {
    domains: _d,
    districts: _a,
    areaSource: _s,
    areaAsOf: _t,
    addresses: _f,
    figure: _r,
    ...facts
  } = draft;
  return {
    id,
    ...facts,
    parentId: null,
    level: 'title',
    origin: 'catalogue',
    editedFields: [],
    createdAt: now,
    updatedAt: now,
    version: 1,
  };
}

async function deleteOf(
  manager: EntityManager,
  entity: new () => { outletId: string },
  outletIds: string[],
): Promise<void> {
  for (let at = 0; at < outletIds.length; at += CHUNK)
    await manager.delete(entity, { outletId: In(outletIds.slice(at, at + CHUNK)) });
}

/** Inserts in statements of bounded size; returns nothing, because the ids are made here. */
async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => Row,
  rows: Row[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await manager
      .createQueryBuilder()
      .insert()
      .into<ObjectLiteral>(entity)
      .values(rows.slice(at, at + CHUNK))
      .updateEntity(false)
      .execute();
  }
}

function groupByOutlet<Row extends { outletId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.outletId);
    if (group) group.push(row);
    else groups.set(row.outletId, [row]);
  }
  return groups;
}
