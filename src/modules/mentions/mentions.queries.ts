import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { selectRows } from '../../database/many-rows.js';
import { decodeMoment, pageOf } from '../../web/http/list-query.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { User } from '../accounts/user.entity.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { Feed } from '../feeds/feed.entity.js';
import { ItemFeed } from '../feeds/item-feed.entity.js';
import { Item } from '../feeds/item.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';
import { District } from '../places/district.entity.js';
import { codingOf } from './coding/coding-rows.js';
import type { CodingOfRow } from './coding/coding-rows.js';
import { heldFields } from './fields/data-fields.queries.js';
import type { HeldField } from './fields/data-fields.queries.js';
import { Match } from './match.entity.js';
import type { MatchEvidence } from './match.entity.js';
import { MentionCampaign } from './mention-campaign.entity.js';
import { MentionDistrict } from './mention-district.entity.js';
import type { NamingEvidence } from './mention-district.entity.js';
import { applyMentionFilter } from './mention-filter.js';
import type { MentionFilter } from './mention-filter.js';
import { historyOf } from './mention-history.js';
import type { HistoryEntry } from './mention-history.js';
import { Mention } from './mention.entity.js';
import { snippetAround } from './matching/snippet.js';
import { Watch } from './watch.entity.js';

export interface Named {
  id: string;
  name: string;
}

export interface DistrictName {
  ags: string;
  name: string;
  kind: string;
  basis: MentionDistrict['basis'];
  /** Where the text names it; null for other bases. */
  evidence: NamingEvidence | null;
}

/** How one watch found the item of a mention. */
export interface MatchRow {
  watch: Named & { revision: number };
  /** Number of the wording that matched, which may be older than the one in force. */
  revision: number;
  evidence: MatchEvidence[];
  /** When this watch found it first. */
  foundAt: Date;
  /** Since when it no longer holds; null while it does. */
  endedAt: Date | null;
}

/** A mention with what stands beside it in lists. */
export interface MentionRow extends CodingOfRow {
  mention: Mention;
  outlet: Named | null;
  /** Beginning of the teaser as received, at most 200 characters; null when there is none. */
  teaser: string | null;
  matches: MatchRow[];
  districts: DistrictName[];
  campaigns: Named[];
  /** What it holds in own fields, in their order. */
  fields: HeldField[];
}

/** Everything known about one mention. */
export interface MentionDetail extends MentionRow {
  /** As received; null for mentions logged by hand. */
  item: Pick<
    Item,
    'title' | 'author' | 'publishedAt' | 'firstSeenAt' | 'dateQuality' | 'language' | 'url'
  > | null;
  feeds: { id: string; title: string }[];
  reviewer: string | null;
  /** Placements of its story, each outlet once. */
  placements: number;
  /** The mention that counts in its stead; null when it counts itself. */
  repeats: MentionRow | null;
  /** Newest first. */
  history: HistoryEntry[];
}

/** Typed reads of mentions for pages and API; each loads a page of rows and their children with one query a table. */
@Injectable()
export class MentionQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Number of mentions that wait for a decision. */
  countNew(): Promise<number> {
    return this.dataSource.manager.countBy(Mention, { review: 'new' });
  }

  /** Newest publication first. Throws `invalid-cursor`. */
  async list(
    filter: MentionFilter,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<MentionRow>> {
    const query = applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), filter)
      .orderBy('m.publishedAt', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .limit(page.limit + 1);
    if (page.cursor !== undefined) {
      const { at, id } = decodeMoment(page.cursor);
      query
        .andWhere('m.publishedAt <= :at', { at })
        .andWhere('(m.publishedAt < :at OR m.id < :lastId)', { lastId: id });
    }
    const answer = pageOf(await query.getMany(), page.limit, (row) => [row.publishedAt.getTime(), row.id]);
    return { items: await this.rowsOf(answer.items), nextCursor: answer.nextCursor };
  }

  /** First and last day of publication of some mentions; null when none of them is there. */
  async daysOf(ids: readonly string[]): Promise<{ first: string; last: string } | null> {
    const rows = await selectRows(this.dataSource.manager, Mention, ['day'], 'id', ids);
    const days = rows.map(({ day }) => day).sort();
    return days.length ? { first: days[0]!, last: days.at(-1)! } : null;
  }

  async row(id: string): Promise<MentionRow | null> {
    const mention = await this.dataSource.manager.findOneBy(Mention, { id });
    return mention ? ((await this.rowsOf([mention]))[0] ?? null) : null;
  }

  async detail(id: string): Promise<MentionDetail | null> {
    const row = await this.row(id);
    if (!row) return null;
    const { manager } = this.dataSource;
    const { itemId, reviewedBy } = row.mention;
    const item = itemId === null ? null : await manager.findOneBy(Item, { id: itemId });
    const links = itemId === null ? [] : await manager.findBy(ItemFeed, { itemId });
    const feeds = links.length
      ? await manager.find(Feed, {
          select: { id: true, title: true },
          where: { id: In(links.map(({ feedId }) => feedId)) },
        })
      : [];
    const people = await this.namesOf(User, reviewedBy === null ? [] : [reviewedBy]);
    return {
      ...row,
      item,
      feeds: feeds.map((feed) => ({ id: feed.id, title: feed.title })),
      placements: await manager.countBy(Mention, { storyId: row.mention.storyId, repeatOf: IsNull() }),
      repeats: row.mention.repeatOf === null ? null : await this.row(row.mention.repeatOf),
      reviewer: reviewedBy === null ? null : (people.get(reviewedBy)?.name ?? null),
      history: await historyOf(manager, id, row.matches),
    };
  }

  /** Mentions with what stands beside them in lists, in their order. */
  async rowsOf(mentions: readonly Mention[]): Promise<MentionRow[]> {
    if (!mentions.length) return [];
    const { manager } = this.dataSource;
    const ids = mentions.map(({ id }) => id);
    const itemIds = mentions.flatMap(({ itemId }) => itemId ?? []);
    const outlets = await this.namesOf(
      Outlet,
      mentions.flatMap(({ outletId }) => outletId ?? []),
    );
    const teasers = await this.teasersOf(itemIds);
    const matches = itemIds.length ? await manager.findBy(Match, { itemId: In(itemIds) }) : [];
    const watches = await this.watchesOf(matches.map(({ watchId }) => watchId));
    const districts = await this.districtsOf(ids);
    const assigned = await manager.findBy(MentionCampaign, { mentionId: In(ids) });
    const campaigns = await this.namesOf(
      Campaign,
      assigned.map(({ campaignId }) => campaignId),
    );
    const fields = await heldFields(manager, ids);
    const coding = await codingOf(manager, ids);
    return mentions.map((mention) => ({
      mention,
      ...coding(mention.id),
      fields: fields.get(mention.id) ?? [],
      outlet: outlets.get(mention.outletId ?? '') ?? null,
      teaser: teasers.get(mention.itemId ?? '') ?? null,
      matches: matches.flatMap(({ itemId, watchId, revision, evidence, createdAt, endedAt }) => {
        const watch = watches.get(watchId);
        return itemId === mention.itemId && watch
          ? [{ watch, revision, evidence, foundAt: createdAt, endedAt }]
          : [];
      }),
      districts: districts.get(mention.id) ?? [],
      campaigns: assigned.flatMap(({ mentionId, campaignId }) =>
        mentionId === mention.id ? (campaigns.get(campaignId) ?? []) : [],
      ),
    }));
  }

  private async namesOf(
    entity: typeof Outlet | typeof Campaign | typeof User,
    ids: readonly string[],
  ): Promise<Map<string, Named>> {
    if (!ids.length) return new Map();
    const rows = await this.dataSource.manager.find<Named>(entity, {
      select: { id: true, name: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, name }) => [id, { id, name }]));
  }

  private async watchesOf(ids: readonly string[]): Promise<Map<string, MatchRow['watch']>> {
    if (!ids.length) return new Map();
    const rows = await this.dataSource.manager.find(Watch, {
      select: { id: true, name: true, revision: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, name, revision }) => [id, { id, name, revision }]));
  }

  private async teasersOf(itemIds: readonly string[]): Promise<Map<string, string>> {
    if (!itemIds.length) return new Map();
    const items = await this.dataSource.manager.find(Item, {
      select: { id: true, summary: true },
      where: { id: In([...itemIds]) },
    });
    return new Map(
      items.flatMap(({ id, summary }) => (summary ? [[id, snippetAround(summary, 0, 0).snippet]] : [])),
    );
  }

  private async districtsOf(mentionIds: readonly string[]): Promise<Map<string, DistrictName[]>> {
    const { manager } = this.dataSource;
    const rows = await manager.findBy(MentionDistrict, { mentionId: In([...mentionIds]) });
    const byMention = new Map<string, DistrictName[]>();
    if (!rows.length) return byMention;
    const districts = await manager.find(District, {
      select: { ags: true, name: true, kind: true },
      where: { ags: In([...new Set(rows.map(({ districtAgs }) => districtAgs))]) },
      order: { name: 'ASC' },
    });
    for (const { ags, name, kind } of districts) {
      for (const { mentionId, basis, evidence } of rows.filter((row) => row.districtAgs === ags)) {
        byMention.set(mentionId, [...(byMention.get(mentionId) ?? []), { ags, name, kind, basis, evidence }]);
      }
    }
    return byMention;
  }
}
