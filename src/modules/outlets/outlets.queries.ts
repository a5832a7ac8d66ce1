import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { searchKey } from '../../shared/search-key.js';
import { byNameAndKey, pageOfSorted } from '../../web/http/page-of-sorted.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { DistributionArea } from './distribution-area.entity.js';
import { FeedAddress } from './feed-address.entity.js';
import type { EvidenceGrade } from './feed-address.entity.js';
import { OutletDomain } from './outlet-domain.entity.js';
import type { OutletFilter } from './outlet-filter.js';
import { mediumTypes, Outlet, scopes } from './outlet.entity.js';

/** SQLite gives JSON as text, PostgreSQL as a value. */
const jsonList = z.preprocess(
  (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
  z.array(z.string()),
);

const summaryRow = z.object({
  id: z.string(),
  name: z.string(),
  mediumType: z.enum(mediumTypes),
  scope: z.enum(scopes),
  country: z.string(),
  states: jsonList,
  seat: z.string(),
  publisher: z.string(),
});

/** An outlet as lists show it. */
export type OutletSummary = z.infer<typeof summaryRow>;

export interface OutletListRow extends OutletSummary {
  hosts: string[];
  /** Keys of the districts in which it spreads. */
  districts: string[];
  /** Addresses that a source states, and the best grade among them. */
  stated: { count: number; best: EvidenceGrade } | null;
  candidates: number;
}

export interface OutletDetail {
  outlet: Outlet;
  hosts: string[];
  areas: DistributionArea[];
  addresses: FeedAddress[];
}

export interface DistrictOutlets {
  local: number;
  all: number;
}

const byName = byNameAndKey<OutletSummary>(
  ({ name }) => name,
  ({ id }) => id,
);

/** Typed reads about outlets for pages, the API and later rooms. Lists are in German order. */
@Injectable()
export class OutletsQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** All outlets that fit; hundreds of rows, so sorted and searched here and not in two dialects of SQL. */
  async matching(filter: OutletFilter): Promise<OutletSummary[]> {
    const query = this.summaries();
    if (filter.scope) query.andWhere('o.scope = :scope', { scope: filter.scope });
    if (filter.type) query.andWhere('o.mediumType = :type', { type: filter.type });
    if (filter.district) {
      query.andWhere(exists('distribution_area', '"districtAgs" = :district'), { district: filter.district });
    }
    if (filter.feeds) query.andWhere(feedCondition(filter.feeds));
    const rows = z.array(summaryRow).parse(await query.getRawMany());
    const { state, q } = filter;
    const ofState = state === undefined ? rows : rows.filter((row) => row.states.includes(state));
    const wanted = searchKey(q ?? '');
    const found = wanted ? await this.search(ofState, wanted) : ofState;
    return found.sort(byName);
  }

  async page(
    filter: OutletFilter,
    paging: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<OutletListRow> & { total: number }> {
    const all = await this.matching(filter);
    const page = pageOfSorted(all, paging, (row) => [row.name, row.id]);
    return { ...page, items: await this.withChildren(page.items), total: all.length };
  }

  async idsMatching(filter: OutletFilter): Promise<string[]> {
    return (await this.matching(filter)).map(({ id }) => id);
  }

  async detail(id: string): Promise<OutletDetail | null> {
    const outlet = await this.dataSource.getRepository(Outlet).findOneBy({ id });
    if (!outlet) return null;
    const [domains, areas, addresses] = await Promise.all([
      this.dataSource.getRepository(OutletDomain).findBy({ outletId: id }),
      this.dataSource.getRepository(DistributionArea).findBy({ outletId: id }),
      this.dataSource.getRepository(FeedAddress).find({ where: { outletId: id }, order: { id: 'ASC' } }),
    ]);
    return {
      outlet,
      hosts: domains.map(({ host }) => host).sort(),
      areas: areas.sort((a, b) => (a.districtAgs < b.districtAgs ? -1 : 1)),
      addresses,
    };
  }

  /** Outlets that spread in a district, local ones first. */
  async spreadingIn(districtAgs: string): Promise<OutletListRow[]> {
    const rows = await this.matching({ district: districtAgs });
    return this.withChildren(
      rows.sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || byName(a, b)),
    );
  }

  /** How many outlets spread in each district; districts without any are missing. */
  async countsByDistrict(): Promise<Map<string, DistrictOutlets>> {
    const rows = await this.dataSource
      .getRepository(DistributionArea)
      .createQueryBuilder('area')
      .innerJoin(Outlet, 'o', 'o.id = area.outletId')
      .select('area.districtAgs', 'ags')
      .addSelect('COUNT(*)', 'all')
      .addSelect(`SUM(CASE WHEN o.scope = 'local' THEN 1 ELSE 0 END)`, 'local')
      .groupBy('area.districtAgs')
      .getRawMany();
    const counts = z
      .array(z.object({ ags: z.string(), all: z.coerce.number(), local: z.coerce.number() }))
      .parse(rows);
    return new Map(counts.map(({ ags, all, local }) => [ags, { all, local }]));
  }

  private summaries(): SelectQueryBuilder<Outlet> {
    const query = this.dataSource.getRepository(Outlet).createQueryBuilder('o').select([]);
    for (const name of Object.keys(summaryRow.shape)) query.addSelect(`o.${name}`, name);
    return query;
  }

  private async search(rows: OutletSummary[], wanted: string): Promise<OutletSummary[]> {
    const hosts = groupBy(
      await this.dataSource.getRepository(OutletDomain).find(),
      ({ outletId }) => outletId,
      ({ host }) => searchKey(host),
    );
    return rows.filter((row) =>
      [row.name, row.publisher, row.seat]
        .map(searchKey)
        .concat(hosts.get(row.id) ?? [])
        .some((text) => text.includes(wanted)),
    );
  }

  private async withChildren(rows: OutletSummary[]): Promise<OutletListRow[]> {
    if (!rows.length) return [];
    const of = { outletId: In(rows.map(({ id }) => id)) };
    const [domains, areas, addresses] = await Promise.all([
      this.dataSource.getRepository(OutletDomain).findBy(of),
      this.dataSource.getRepository(DistributionArea).findBy(of),
      this.dataSource.getRepository(FeedAddress).findBy(of),
    ]);
    const hosts = groupBy(
      domains,
      (row) => row.outletId,
      (row) => row.host,
    );
    const districts = groupBy(
      areas,
      (row) => row.outletId,
      (row) => row.districtAgs,
    );
    const feeds = groupBy(
      addresses,
      (row) => row.outletId,
      (row) => row,
    );
    return rows.map((row) => {
      const grades = (feeds.get(row.id) ?? [])
        .filter(({ kind }) => kind !== 'candidate')
        .map(({ grade }) => grade);
      const [best] = grades.sort();
      return {
        ...row,
        hosts: (hosts.get(row.id) ?? []).sort(),
        districts: (districts.get(row.id) ?? []).sort(),
        stated: best ? { count: grades.length, best } : null,
        candidates: (feeds.get(row.id) ?? []).length - grades.length,
      };
    });
  }
}

function exists(table: string, condition: string): string {
  return `EXISTS (SELECT 1 FROM ${table} WHERE ${table}."outletId" = o.id AND ${condition})`;
}

function feedCondition(feeds: NonNullable<OutletFilter['feeds']>): string {
  const stated = exists('feed_address', `kind <> 'candidate'`);
  const candidate = exists('feed_address', `kind = 'candidate'`);
  switch (feeds) {
    case 'stated':
      return stated;
    case 'candidate':
      return `NOT ${stated} AND ${candidate}`;
    case 'none':
      return `NOT ${stated} AND NOT ${candidate}`;
  }
}

function groupBy<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}
