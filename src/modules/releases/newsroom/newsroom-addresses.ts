import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { isPublicAt } from '../publication/is-public-at.js';
import { Release } from '../release.entity.js';
import { NewsroomPage } from './newsroom-page.entity.js';
import { slugOf } from './slug-of.js';

/** Gives each release that became public its address, however it got there. */
@Injectable()
export class NewsroomAddresses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Harmless to ask again, from any number of processes. */
  async giveAll(): Promise<void> {
    const now = this.clock.now();
    const without = await this.dataSource
      .getRepository(Release)
      .createQueryBuilder('release')
      .leftJoin(NewsroomPage, 'page', 'page.releaseId = release.id')
      .where('page.releaseId IS NULL')
      .andWhere('release.state = :published', { published: 'published' })
      .orderBy('release.publishedAt', 'ASC')
      .addOrderBy('release.id', 'ASC')
      .getMany();
    for (const release of without) if (isPublicAt(release, now)) await this.give(release, now);
  }

  /** The address of a release; null: it is not public yet. */
  async of(releaseId: string): Promise<string | null> {
    const page = await this.dataSource.manager.findOneBy(NewsroomPage, { releaseId });
    return page?.slug ?? null;
  }

  private async give({ id: releaseId, headline, language }: Release, createdAt: Date): Promise<void> {
    const { manager } = this.dataSource;
    const slug = slugOf(headline, language === 'de' ? 'mitteilung' : 'release');
    for (let turn = 1; ; turn++) {
      const candidate = turn === 1 ? slug : `${slug}-${turn}`;
      if (await manager.existsBy(NewsroomPage, { slug: candidate })) continue;
      await manager
        .createQueryBuilder()
        .insert()
        .into(NewsroomPage)
        .values({ releaseId, slug: candidate, createdAt })
        .orIgnore()
        .execute();
      // another process may have taken the address, or given this release one
      if (await manager.existsBy(NewsroomPage, { releaseId })) return;
    }
  }
}
