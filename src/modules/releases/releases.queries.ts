import { Injectable } from '@nestjs/common';
import { Between, DataSource, In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { decodeMoment, pageOf } from '../../web/http/list-query.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { byNameAndKey } from '../../web/http/page-of-sorted.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { Delivery } from './delivery.entity.js';
import { isPublished, Release } from './release.entity.js';
import type { Published, PublishedRelease } from './release.entity.js';

const summaryColumns = ['id', 'campaignId', 'headline', 'publishedAt', 'archivedAt'] as const;
export type ReleaseSummary = Published<Pick<Release, (typeof summaryColumns)[number]>>;
export type NamedCampaign = Pick<Campaign, 'id' | 'name'>;

export interface ReleaseListRow {
  release: ReleaseSummary;
  campaign: NamedCampaign | null;
  /** How many outlets were written to. */
  outlets: number;
}

export interface DeliveredOutlet extends Pick<Outlet, 'id' | 'name' | 'scope'> {
  sentAt: Date;
}

export interface ReleaseDetail {
  release: PublishedRelease;
  campaign: NamedCampaign | null;
  /** In German order. */
  outlets: DeliveredOutlet[];
}

export interface DeliveredRelease {
  release: PublishedRelease;
  deliveries: Pick<Delivery, 'outletId' | 'sentAt'>[];
}

const byName = byNameAndKey<DeliveredOutlet>(
  ({ name }) => name,
  ({ id }) => id,
);

/** Typed reads about releases for pages, the API and later rooms. */
@Injectable()
export class ReleasesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first; without `archived` all of them. Throws `invalid-cursor`. */
  async page({
    archived,
    limit,
    cursor,
  }: {
    archived?: boolean;
    limit: number;
    cursor?: string | undefined;
  }): Promise<ListAnswer<ReleaseListRow>> {
    const query = this.dataSource
      .getRepository(Release)
      .createQueryBuilder('r')
      .select(summaryColumns.map((name) => `r.${name}`));
    if (archived !== undefined) query.andWhere(`r.archivedAt IS ${archived ? 'NOT ' : ''}NULL`);
    if (cursor !== undefined)
      query.andWhere('(r.publishedAt < :at OR (r.publishedAt = :at AND r.id < :id))', decodeMoment(cursor));
    const releases = await query
      .orderBy('r.publishedAt', 'DESC')
      .addOrderBy('r.id', 'DESC')
      .take(limit + 1)
      .getMany();
    const page = pageOf(releases.filter(isPublished), limit, ({ publishedAt, id }) => [
      publishedAt.getTime(),
      id,
    ]);
    return { ...page, items: await this.listRows(page.items) };
  }

  async detail(id: string): Promise<ReleaseDetail | null> {
    const release = await this.dataSource.getRepository(Release).findOneBy({ id });
    if (!release || !isPublished(release)) return null;
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
      outlets: outlets.map((outlet) => ({ ...outlet, sentAt: sentAt.get(outlet.id)! })).sort(byName),
    };
  }

  /** Of the newest release; empty when there is none. */
  async latestBoilerplate(): Promise<string> {
    const [newest] = await this.dataSource.getRepository(Release).find({
      select: { id: true, boilerplate: true },
      where: { archivedAt: IsNull() },
      order: { publishedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return newest?.boilerplate ?? '';
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
    const counts = await this.dataSource
      .getRepository(Delivery)
      .createQueryBuilder('delivery')
      .select('delivery.releaseId', 'releaseId')
      .addSelect('COUNT(*)', 'count')
      .where({ releaseId: In(releases.map(({ id }) => id)) })
      .groupBy('delivery.releaseId')
      .getRawMany<{ releaseId: string; count: number | string }>();
    const outlets = new Map(counts.map(({ releaseId, count }) => [releaseId, Number(count)]));
    return releases.map((release) => ({
      release,
      campaign: campaigns.get(release.campaignId ?? '') ?? null,
      outlets: outlets.get(release.id) ?? 0,
    }));
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
