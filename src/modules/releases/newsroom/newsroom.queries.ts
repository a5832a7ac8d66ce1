import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { decodeMoment, pageOf } from '../../../web/http/list-query.js';
import type { ListAnswer } from '../../../web/http/list-query.js';
import type { ReleaseImage } from '../images/release-image.entity.js';
import { ReleaseImagesQueries } from '../images/release-images.queries.js';
import { isPublicAt } from '../publication/is-public-at.js';
import { Release } from '../release.entity.js';
import { NewsroomAddresses } from './newsroom-addresses.js';
import { NewsroomPage } from './newsroom-page.entity.js';

export interface PublicRelease {
  release: Release;
  slug: string;
  /** Since when anybody may read it. */
  since: Date;
  /** Only what may be shown online by everybody. */
  images: ReleaseImage[];
}

export interface PublicLink {
  slug: string;
  headline: string;
  language: 'de' | 'en';
}

/** What the public may read, at this moment. */
@Injectable()
export class NewsroomQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly images: ReleaseImagesQueries,
    private readonly addresses: NewsroomAddresses,
  ) {}

  /** The newest first. Throws `invalid-cursor`. */
  async page(
    now: Date,
    { limit, cursor, variants }: { limit: number; cursor?: string; variants: boolean },
  ): Promise<ListAnswer<PublicRelease>> {
    await this.addresses.giveAll();
    const query = this.publicAt(now)
      .orderBy('release.publishedAt', 'DESC')
      .addOrderBy('release.id', 'DESC')
      .limit(limit + 1);
    if (!variants) query.andWhere('release.masterId IS NULL');
    if (cursor !== undefined) {
      const { at, id } = decodeMoment(cursor);
      const before = 'release.publishedAt < :at OR (release.publishedAt = :at AND release.id < :id)';
      query.andWhere(`(${before})`, { at, id });
    }
    const page = pageOf(await query.getMany(), limit, ({ publishedAt, id }) => [publishedAt!.getTime(), id]);
    return { ...page, items: await this.withPages(page.items) };
  }

  /** Null when there is no such address, or nobody may read it now. */
  async one(slug: string, now: Date): Promise<PublicRelease | null> {
    await this.addresses.giveAll();
    const page = await this.dataSource.manager.findOneBy(NewsroomPage, { slug });
    const release = page && (await this.dataSource.manager.findOneBy(Release, { id: page.releaseId }));
    if (!release || !isPublicAt(release, now)) return null;
    return (await this.withPages([release]))[0] ?? null;
  }

  /** Public variants of a release, in German order. */
  async variantsOf(releaseId: string, now: Date): Promise<PublicLink[]> {
    const variants = await this.publicAt(now)
      .andWhere('release.masterId = :releaseId', { releaseId })
      .getMany();
    const slugs = await this.slugsOf(variants);
    return variants
      .flatMap(({ id, headline, language }) => {
        const slug = slugs.get(id);
        return slug === undefined ? [] : [{ slug, headline, language }];
      })
      .sort((one, other) => one.headline.localeCompare(other.headline, 'de'));
  }

  private publicAt(now: Date): SelectQueryBuilder<Release> {
    return this.dataSource
      .getRepository(Release)
      .createQueryBuilder('release')
      .where('release.state = :published', { published: 'published' })
      .andWhere('release.archivedAt IS NULL')
      .andWhere('release.publishedAt <= :now', { now })
      .andWhere(
        new Brackets((either) =>
          either.where('release.embargoUntil IS NULL').orWhere('release.embargoUntil <= :now', { now }),
        ),
      );
  }

  private async withPages(releases: readonly Release[]): Promise<PublicRelease[]> {
    const slugs = await this.slugsOf(releases);
    const found: PublicRelease[] = [];
    for (const release of releases) {
      const slug = slugs.get(release.id);
      if (slug === undefined || release.publishedAt === null) continue;
      const images = (await this.images.usable(release)).filter(({ onlineUse }) => onlineUse);
      const { embargoUntil, publishedAt } = release;
      const since = embargoUntil && embargoUntil > publishedAt ? embargoUntil : publishedAt;
      found.push({ release, slug, since, images });
    }
    return found;
  }

  private async slugsOf(releases: readonly Release[]): Promise<Map<string, string>> {
    const ids = releases.map(({ id }) => id);
    const pages = await this.dataSource.manager.findBy(NewsroomPage, { releaseId: In(ids) });
    return new Map(pages.map(({ releaseId, slug }) => [releaseId, slug]));
  }
}
