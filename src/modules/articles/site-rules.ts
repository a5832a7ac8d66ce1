import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DocumentFetcher } from '../../net/fetch-document.js';
import { Clock } from '../../shared/clock.js';
import { ArticleHost } from './article-host.entity.js';
import { fetchRuleFiles } from './rule-files.js';

/** RFC 9309 (2.4): robots.txt should not be used for longer than a day. */
const goodForMs = 24 * 3_600_000;
/** A site that could not be asked is asked again sooner. */
const retryAfterMs = 3_600_000;

/** What sites say to programs: asked once a day, remembered in the database for all processes and the page. */
@Injectable()
export class SiteRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fetcher: DocumentFetcher,
    private readonly clock: Clock,
  ) {}

  /** null when we are about to stop. */
  async of(origin: string): Promise<ArticleHost | null> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const known = await manager.findOneBy(ArticleHost, { origin });
    if (known && isGood(known, now)) return known;
    const asked = await fetchRuleFiles(this.fetcher, origin, now);
    // free JSON columns are beyond TypeORM's type of a row
    const row: object | null = asked;
    if (row) await manager.upsert(ArticleHost, row, ['origin']);
    return asked;
  }
}

function isGood({ checkedAt, robots, tdm }: ArticleHost, now: Date): boolean {
  const age = now.getTime() - checkedAt.getTime();
  return age < (robots === 'unreachable' || tdm === 'unreachable' ? retryAfterMs : goodForMs);
}
