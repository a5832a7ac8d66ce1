import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { decodeMoment, pageOf } from '../../web/http/list-query.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { byNameAndKey } from '../../web/http/page-of-sorted.js';
import { User } from '../accounts/user.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Grant } from '../funding/grant.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { District } from '../places/district.entity.js';
import { Delivery } from './delivery.entity.js';
import { blockersOf } from './publication/publication-blockers.js';
import type { Blocker } from './publication/publication-blockers.js';
import { isPublished, Release } from './release.entity.js';
import type { PublishedRelease, ReleaseState } from './release.entity.js';
import { variantCounts } from './variants/variant-counts.js';
import { grantIdsOf } from './versions/store-version.js';

const summaryColumns = [
  'id',
  'campaignId',
  'masterId',
  'districtAgs',
  'headline',
  'state',
  'plannedAt',
  'embargoUntil',
  'publishedAt',
  'correctedAt',
  'createdAt',
  'archivedAt',
] as const;
export type ReleaseSummary = Pick<Release, (typeof summaryColumns)[number]>;
export type NamedCampaign = Pick<Campaign, 'id' | 'name'>;

export interface ReleaseListRow {
  release: ReleaseSummary;
  campaign: NamedCampaign | null;
  /** How many outlets were written to: of a master also those of its variants, each once. */
  outlets: number;
  /** How many variants it has. */
  variants: number;
  /** Of a variant, its district. */
  district: Pick<District, 'name' | 'kind'> | null;
}

export interface DeliveredOutlet extends Pick<Outlet, 'id' | 'name' | 'scope'> {
  sentAt: Date;
}

export interface ReleaseDetail {
  release: Release;
  campaign: NamedCampaign | null;
  /** Who approved it; null: nobody did, or somebody who is gone. */
  approver: string | null;
  /** Grants that paid for what it tells, by title. */
  grants: Pick<Grant, 'id' | 'title' | 'reference'>[];
  /** In German order. */
  outlets: DeliveredOutlet[];
}

export interface DeliveredRelease {
  release: PublishedRelease;
  deliveries: Pick<Delivery, 'outletId' | 'sentAt'>[];
}

/** Where a release stands in lists. */
const moment = 'COALESCE(r.publishedAt, r.plannedAt, r.createdAt)';

const byName = byNameAndKey<DeliveredOutlet>(
  ({ name }) => name,
  ({ id }) => id,
);

/** Typed reads about releases for pages, the API and later rooms. */
@Injectable()
export class ReleasesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first: by the moment of publication, else the planned one, else that of the draft. Without `archived` or `state` all of them. Throws `invalid-cursor`. */
  async page({
    archived,
    state,
    folded = false,
    limit,
    cursor,
  }: {
    archived?: boolean;
    state?: ReleaseState | undefined;
    /** Variants stand behind their master. */
    folded?: boolean;
    limit: number;
    cursor?: string | undefined;
  }): Promise<ListAnswer<ReleaseListRow>> {
    const query = this.dataSource
      .getRepository(Release)
      .createQueryBuilder('r')
      .select(summaryColumns.map((name) => `r.${name}`));
    if (archived !== undefined) query.andWhere(`r.archivedAt IS ${archived ? 'NOT ' : ''}NULL`);
    if (state !== undefined) query.andWhere('r.state = :state', { state });
    if (folded) query.andWhere('r.masterId IS NULL');
    if (cursor !== undefined)
      query.andWhere(`(${moment} < :at OR (${moment} = :at AND r.id < :id))`, decodeMoment(cursor));
    const releases = await query
      .orderBy(moment, 'DESC')
      .addOrderBy('r.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(releases, limit, ({ publishedAt, plannedAt, createdAt, id }) => [
      (publishedAt ?? plannedAt ?? createdAt).getTime(),
      id,
    ]);
    return { ...page, items: await this.listRows(page.items) };
  }

  async detail(id: string): Promise<ReleaseDetail | null> {
    const release = await this.dataSource.getRepository(Release).findOneBy({ id });
    if (!release) return null;
    const campaigns = await this.campaignsOf([release]);
    const deliveries = await this.dataSource.getRepository(Delivery).findBy({ releaseId: id });
    const sentAt = new Map(deliveries.map((delivery) => [delivery.outletId, delivery.sentAt]));
    const outlets = await this.dataSource.getRepository(Outlet).find({
      select: { id: true, name: true, scope: true },
      where: { id: In([...sentAt.keys()]) },
    });
    return {
      release,
      campaign: campaigns.get(release.campaignId ?? '') ?? null,
      approver: await this.nameOf(release.approvedBy),
      grants: await this.grantsOf(id),
      outlets: outlets.map((outlet) => ({ ...outlet, sentAt: sentAt.get(outlet.id)! })).sort(byName),
    };
  }

  /** What stands in the way of publication at `now`. */
  blockers(release: Release, now: Date, timeZone: string): Promise<Blocker[]> {
    return blockersOf({ manager: this.dataSource.manager, release, now, timeZone });
  }

  /** How many stand in each state, without archived ones. */
  async counts({ folded = false } = {}): Promise<Record<ReleaseState, number>> {
    const query = this.dataSource
      .getRepository(Release)
      .createQueryBuilder('r')
      .select('r.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where('r.archivedAt IS NULL')
      .groupBy('r.state');
    if (folded) query.andWhere('r.masterId IS NULL');
    const rows = await query.getRawMany<{ state: ReleaseState; count: number | string }>();
    const counts = { draft: 0, approved: 0, scheduled: 0, published: 0 };
    for (const { state, count } of rows) counts[state] = Number(count);
    return counts;
  }

  /** What the newest release says about the organisation, where it is and whom to ask: the next one says the same. */
  async latestSender(): Promise<
    Record<'boilerplate' | 'place' | 'contactName' | 'contactPhone' | 'contactEmail', string>
  > {
    const [newest] = await this.dataSource.getRepository(Release).find({
      where: { archivedAt: IsNull(), masterId: IsNull(), boilerplate: Not('') },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    const { name = '', phone = '', email = '' } = newest?.pressContact ?? {};
    return {
      boilerplate: newest?.boilerplate ?? '',
      place: newest?.place ?? '',
      contactName: name,
      contactPhone: phone,
      contactEmail: email,
    };
  }

  /** Grants in use, and those that are chosen already. */
  async grantChoices(chosen: ReleaseDetail['grants']): Promise<ReleaseDetail['grants']> {
    const inUse = await this.dataSource.getRepository(Grant).find({
      select: { id: true, title: true, reference: true },
      where: { archivedAt: IsNull() },
      order: { title: 'ASC', id: 'ASC' },
    });
    const known = new Set(inUse.map(({ id }) => id));
    return [...inUse, ...chosen.filter(({ id }) => !known.has(id))];
  }

  /** Releases that went out between two moments, both included, the oldest first; without archived ones. */
  async inWindow(manager: EntityManager, from: Date, to: Date): Promise<DeliveredRelease[]> {
    const found = await manager.find(Release, {
      where: { publishedAt: Between(from, to), archivedAt: IsNull() },
      order: { publishedAt: 'ASC', id: 'ASC' },
    });
    const releases = found.filter(isPublished);
    if (!releases.length) return [];
    const deliveries = await manager.find(Delivery, {
      where: { releaseId: In(releases.map(({ id }) => id)) },
      order: { sentAt: 'ASC', id: 'ASC' },
    });
    const delivered = new Map<string, DeliveredRelease>(
      releases.map((release) => [release.id, { release, deliveries: [] }]),
    );
    for (const { releaseId, outletId, sentAt } of deliveries)
      delivered.get(releaseId)?.deliveries.push({ outletId, sentAt });
    return [...delivered.values()];
  }

  private async listRows(releases: readonly ReleaseSummary[]): Promise<ReleaseListRow[]> {
    if (!releases.length) return [];
    const campaigns = await this.campaignsOf(releases);
    const { manager } = this.dataSource;
    const outlets = await familyOutlets(
      manager,
      releases.map(({ id }) => id),
    );
    const variants = await variantCounts(
      manager,
      releases.map(({ id }) => id),
    );
    const keys = [...new Set(releases.flatMap(({ districtAgs }) => districtAgs ?? []))];
    const districts = new Map(
      (keys.length ? await manager.findBy(District, { ags: In(keys) }) : []).map((row) => [row.ags, row]),
    );
    return releases.map((release) => ({
      release,
      campaign: campaigns.get(release.campaignId ?? '') ?? null,
      outlets: outlets.get(release.id) ?? 0,
      variants: variants.get(release.id) ?? 0,
      district: districts.get(release.districtAgs ?? '') ?? null,
    }));
  }

  private async nameOf(userId: string | null): Promise<string | null> {
    if (userId === null) return null;
    const user = await this.dataSource.getRepository(User).findOneBy({ id: userId });
    return user?.name ?? null;
  }

  private async grantsOf(releaseId: string): Promise<ReleaseDetail['grants']> {
    const ids = await grantIdsOf(this.dataSource.manager, releaseId);
    return this.dataSource.getRepository(Grant).find({
      select: { id: true, title: true, reference: true },
      where: { id: In(ids) },
      order: { title: 'ASC', id: 'ASC' },
    });
  }

  private async campaignsOf(
    releases: readonly Pick<Release, 'campaignId'>[],
  ): Promise<Map<string, NamedCampaign>> {
    const ids = [...new Set(releases.flatMap(({ campaignId }) => campaignId ?? []))];
    const campaigns = await this.dataSource
      .getRepository(Campaign)
      .find({ select: { id: true, name: true }, where: { id: In(ids) } });
    return new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  }
}

/** Outlets that were written to with each release or a variant of it, each once. */
async function familyOutlets(manager: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
  const outlets = new Map<string, Set<string>>();
  const rows = await manager
    .createQueryBuilder(Delivery, 'd')
    .innerJoin(Release, 'r', 'r.id = d.releaseId')
    .select('r.id', 'id')
    .addSelect('r.masterId', 'masterId')
    .addSelect('d.outletId', 'outletId')
    .where('(r.id IN (:...ids) OR r.masterId IN (:...ids))', { ids: [...ids] })
    .getRawMany<{ id: string; masterId: string | null; outletId: string }>();
  for (const { id, masterId, outletId } of rows)
    for (const key of masterId === null ? [id] : [id, masterId]) {
      const known = outlets.get(key);
      if (known) known.add(outletId);
      else outlets.set(key, new Set([outletId]));
    }
  return new Map([...outlets].map(([id, some]) => [id, some.size]));
}
