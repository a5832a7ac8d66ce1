import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../shared/clock.js';
import { UserError } from '../../shared/errors.js';
import type { Locale } from '../../web/i18n/locale.js';
import type { WatchFacts } from './active-watches.js';
import { matchItems } from './match-items.js';
import type { FoundItem, OutletFacts } from './match-items.js';
import { compileWatches } from './matching/compile-watches.js';
import { parseQuery } from './matching/parse-query.js';
import { outletFacts } from './outlet-facts.js';
import { reviewsOfItems } from './preview-reviews.js';
import type { PreviewHit, QueryPreview } from './preview-result.js';
import { savedNamesInForce } from './saved-names-in-force.js';
import { storedDays, storedItems } from './stored-items.js';
import { namesAsKept } from './watch-names.js';
import { readableQuery } from './watch-query.js';
import type { Watch } from './watch.entity.js';

/** More items than this are not looked at: a preview answers within seconds. */
const mostItems = 50_000;
/** Hits shown of each kind. */
const mostHits = 10;
/** Previews are made one after the other; more than this do not wait for their turn. */
const mostWaiting = 5;

export interface PreviewRequest {
  query: string;
  /** Days of stored items, 1 to 90. */
  days?: number;
  /** The saved watch that the query is to replace: what it finds now is compared. Its name, as typed, is not the name of another one. */
  instead?: Pick<Watch, 'id' | 'name' | 'query' | 'names'> | null;
}

/** What a query would find among the stored items, before it is saved. Writes nothing. */
@Injectable()
export class PreviewQuery {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `query-syntax` when the query is not readable, `too-many-attempts` when too many others wait for theirs. */
  async run(request: PreviewRequest, locale: Locale): Promise<QueryPreview> {
    if (this.waiting >= mostWaiting) throw new UserError('too-many-attempts', { minutes: 1 });
    this.waiting += 1;
    const mine = this.turn.then(() => this.look(request, locale));
    this.turn = mine.catch(() => undefined);
    return mine.finally(() => (this.waiting -= 1));
  }

  private async look({ query, days = storedDays, instead }: PreviewRequest, locale: Locale) {
    const { manager } = this.dataSource;
    const own = instead ? { id: instead.id, name: instead.name, query } : undefined;
    const { query: wanted } = readableQuery(query, await savedNamesInForce(manager, own), locale);
    const before = instead ? parseQuery(instead.query, namesAsKept(instead.names)) : null;
    const queries = [{ id: 'new', query: wanted }];
    if (before?.ok) queries.push({ id: 'old', query: before.query });
    const watches = { index: compileWatches(queries), facts };
    const preview: QueryPreview = {
      days,
      scanned: 0,
      complete: true,
      matched: 0,
      hits: [],
      change: instead ? { gained: 0, gainedHits: [], lost: 0, lostHits: [], kept: 0 } : null,
    };
    const since = new Date(this.clock.now().getTime() - days * 86_400_000);
    for await (const items of storedItems(this.dataSource, since)) {
      if (preview.scanned >= mostItems) {
        preview.complete = false;
        break;
      }
      const outlets = await outletFacts(manager, items);
      preview.scanned += items.length;
      for (const found of matchItems(items, watches, outlets)) count(preview, found, outlets);
    }
    await this.markReviewed(preview);
    return preview;
  }

  private async markReviewed({ hits, change }: QueryPreview): Promise<void> {
    const all = [...hits, ...(change?.gainedHits ?? []), ...(change?.lostHits ?? [])];
    const reviews = await reviewsOfItems(
      this.dataSource.manager,
      all.map(({ itemId }) => itemId),
    );
    for (const hit of all) hit.review = reviews.get(hit.itemId) ?? null;
  }
}

const facts = new Map<string, WatchFacts>(
  ['new', 'old'].map((id) => [id, { id, revision: 0, campaignId: null }]),
);

function count(preview: QueryPreview, found: FoundItem, outlets: ReadonlyMap<string, OutletFacts>): void {
  const now = found.matches.find(({ watch }) => watch.id === 'new');
  const then = found.matches.find(({ watch }) => watch.id === 'old');
  const { change } = preview;
  if (now) {
    preview.matched += 1;
    add(preview.hits, found, now, outlets);
  }
  if (!change) return;
  if (now && then) change.kept += 1;
  else if (now) {
    change.gained += 1;
    add(change.gainedHits, found, now, outlets);
  } else if (then) {
    change.lost += 1;
    add(change.lostHits, found, then, outlets);
  }
}

function add(
  hits: PreviewHit[],
  { item }: FoundItem,
  { evidence }: FoundItem['matches'][number],
  outlets: ReadonlyMap<string, OutletFacts>,
): void {
  if (hits.length >= mostHits) return;
  hits.push({
    itemId: item.id,
    title: item.title,
    url: item.url,
    outlet: outlets.get(item.outletId ?? '')?.name ?? null,
    publishedAt: item.publishedAt,
    evidence,
    review: null,
  });
}
