import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../database/in-transaction.js';
import { DocumentFetcher } from '../../net/fetch-document.js';
import { Clock } from '../../shared/clock.js';
import type { Item } from '../feeds/item.entity.js';
import { ItemsObserver } from '../feeds/items-observer.js';
import { ArticleReading } from './article-reading.entity.js';
import { ClaimArticles, handBack } from './claim-articles.js';
import { readArticle } from './read-article.js';
import type { ArticleLook } from './read-article.js';
import { readingOfLook } from './reading-of-look.js';
import { OutletArticleSetting } from './outlet-article-setting.entity.js';
import { SiteRules } from './site-rules.js';

/** What a round did. */
export interface ArticleRound {
  looked: number;
  newMentions: number;
}

/** Reads article pages of outlets for which an administrator has switched it on. Texts are matched and forgotten. */
@Injectable()
export class ReadArticles {
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly fetcher: DocumentFetcher,
    private readonly claims: ClaimArticles,
    private readonly sites: SiteRules,
    private readonly observer: ItemsObserver,
    private readonly clock: Clock,
  ) {}

  /** A few pages of each outlet that wait: outlets side by side, the pages of one in turn. */
  async round(): Promise<ArticleRound> {
    const round = { looked: 0, newMentions: 0 };
    const errors: unknown[] = [];
    const byOutlet = new Map<string | null, Item[]>();
    for (const item of await this.claims.next(this.clock.now())) {
      byOutlet.set(item.outletId, [...(byOutlet.get(item.outletId) ?? []), item]);
    }
    await Promise.all(
      [...byOutlet.values()].map(async (items) => {
        for (const item of items) {
          try {
            const mentions = await this.read(item);
            if (mentions === null) continue;
            round.looked += 1;
            round.newMentions += mentions;
          } catch (error) {
            errors.push(error);
          }
        }
      }),
    );
    // thrown only now: one page that breaks keeps no other waiting
    if (errors.length > 0) throw errors[0];
    return round;
  }

  /** Begins no other page. */
  stop(): void {
    this.stopping = true;
  }

  /** One claimed item. Returns the number of new mentions; null when the look did not come to an end. */
  private async read(item: Item): Promise<number | null> {
    const isWanted = !this.stopping && (await this.isOn(item));
    const look: ArticleLook = isWanted
      ? await readArticle(this.fetcher, (origin) => this.sites.of(origin), {
          url: item.url ?? '',
          summary: item.summary,
        })
      : { kind: 'given-up' };
    return inTransaction(this.dataSource, (manager) => this.store(manager, item, look));
  }

  private async store(manager: EntityManager, item: Item, look: ArticleLook): Promise<number | null> {
    const mine = { itemId: item.id, outcome: 'pending' as const };
    const claimed = await manager.findOneBy(ArticleReading, mine);
    // retention took the item meanwhile, or somebody else took over what lasted too long
    if (!claimed) return null;
    if (look.kind === 'given-up') {
      await handBack(manager, claimed);
      return null;
    }
    await manager.update(ArticleReading, mine, readingOfLook(look, claimed.attempts, this.clock.now()));
    if (look.kind !== 'read') return 0;
    const mentioned = await this.observer.itemsArrived(manager, [{ ...item, content: look.text }]);
    return mentioned.size;
  }

  /** Somebody may have switched the outlet off since the round began. */
  private async isOn({ outletId }: Item): Promise<boolean> {
    return outletId !== null && this.dataSource.manager.existsBy(OutletArticleSetting, { outletId });
  }
}
