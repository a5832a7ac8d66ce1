import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { decodeMoment, pageOf } from '../../web/http/list-query.js';
import { notFound } from '../../shared/errors.js';
import type { ListAnswer } from '../../web/http/list-query.js';
import { User } from '../accounts/user.entity.js';
import { applyMentionFilter } from './mention-filter.js';
import type { MentionFilter } from './mention-filter.js';
import { Mention } from './mention.entity.js';
import { MentionQueries } from './mentions.queries.js';
import type { HistoryEntry } from './mention-history.js';
import type { MentionRow } from './mentions.queries.js';
import { outletLevels } from './outlet-levels.js';
import type { OutletLevels } from './outlet-levels.js';
import { representativeOf } from './representative.js';
import { newestOfStories } from './story-list-query.js';
import { StoryDecision } from './story-decision.entity.js';

/** Placements of one story that a list shows; more stand on the page of the story. */
export const mostListed = 200;

/** A story in a list: those of its mentions that the list asks for, earliest first, and how many there are of it in all. */
export interface StoryRow {
  storyId: string;
  /** Stands for the story, one of `mentions`. */
  representative: MentionRow;
  mentions: MentionRow[];
  /** Mentions of the story that the filter lets through, and all of them. */
  matching: number;
  total: number;
  /** Of the matching ones: each outlet once, and the titles they stand in. */
  placements: number;
  outlets: number;
}

/** Everything about one story. */
export interface StoryDetail {
  storyId: string;
  representative: MentionRow;
  /** A person chose it. */
  chosenByHand: boolean;
  /** Earliest first. */
  mentions: MentionRow[];
  total: number;
  /** What the outlets of the mentions are, by id. */
  levels: OutletLevels;
  /** What people decided about the story and still holds, newest first; `act` takes it back. */
  history: (HistoryEntry & { act: string })[];
}

/** Typed reads of stories for pages and API. */
@Injectable()
export class StoryQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mentions: MentionQueries,
  ) {}

  /** Stories with mentions that the filter lets through, the one with the newest of them first. Throws `invalid-cursor`. */
  async list(
    filter: MentionFilter,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<ListAnswer<StoryRow>> {
    const query = newestOfStories(this.dataSource, filter).limit(page.limit + 1);
    if (page.cursor !== undefined) {
      const { at, id } = decodeMoment(page.cursor);
      query
        .andWhere('m.publishedAt <= :at', { at })
        .andWhere('(m.publishedAt < :at OR m.id < :lastId)', { lastId: id });
    }
    const answer = pageOf(await query.getMany(), page.limit, (row) => [row.publishedAt.getTime(), row.id]);
    const ids = answer.items.map(({ storyId }) => storyId);
    return { items: await this.rows(ids, filter), nextCursor: answer.nextCursor };
  }

  /** The story that an address means: the machine may have merged it into another, and a mention leads to its own. Throws `not-found`. */
  async idNow(id: string): Promise<string> {
    const { manager } = this.dataSource;
    if (await manager.existsBy(Mention, { storyId: id })) return id;
    const mention = await manager.findOne(Mention, { select: { storyId: true }, where: { id } });
    if (!mention) throw notFound('story');
    return mention.storyId;
  }

  /** One story as a list with this filter shows it; null when the filter lets none of its mentions through. */
  async row(storyId: string, filter: MentionFilter): Promise<StoryRow | null> {
    return (await this.rows([storyId], filter))[0] ?? null;
  }

  /** Mentions that tell a story. */
  size(storyId: string): Promise<number> {
    return this.dataSource.manager.countBy(Mention, { storyId });
  }

  async detail(storyId: string): Promise<StoryDetail | null> {
    const { manager } = this.dataSource;
    const total = await this.size(storyId);
    if (!total) return null;
    const mentions = await manager.find(Mention, {
      where: { storyId },
      order: { publishedAt: 'ASC', id: 'ASC' },
      take: 500,
    });
    const rows = await this.mentions.rowsOf(mentions);
    const decisions = await this.decisionsOn(mentions.map(({ id }) => id));
    const chosen = decisions.flatMap(({ kind, mentionId }) => (kind === 'represents' ? mentionId : []));
    const representative = representativeOf(mentions, chosen);
    return {
      storyId,
      representative: rows.find(({ mention }) => mention.id === representative.id)!,
      chosenByHand: chosen.includes(representative.id),
      mentions: rows,
      total,
      levels: await outletLevels(
        manager,
        mentions.map(({ outletId }) => outletId),
      ),
      history: await this.history(decisions),
    };
  }

  /** Stories in the order of their ids, as a list with this filter shows them. */
  async rows(storyIds: readonly string[], filter: MentionFilter): Promise<StoryRow[]> {
    if (!storyIds.length) return [];
    const { reviews, ...others } = filter;
    const query = applyMentionFilter(this.dataSource.createQueryBuilder(Mention, 'm'), others)
      .andWhere('m.storyId IN (:...storyIds)', { storyIds })
      .orderBy('m.publishedAt', 'ASC')
      .addOrderBy('m.id', 'ASC');
    // COALESCE keeps SQLite on the index over stories: that over reviews would walk all that are relevant
    if (reviews) query.andWhere(`COALESCE(m.review, '') IN (:...reviews)`, { reviews });
    const matching = await query.getMany();
    const counts = await this.dataSource
      .createQueryBuilder(Mention, 'm')
      .select('m.storyId', 'storyId')
      .addSelect('COUNT(*)', 'count')
      .where('m.storyId IN (:...storyIds)', { storyIds })
      .groupBy('m.storyId')
      .getRawMany<{ storyId: string; count: string | number }>();
    const totals = new Map(counts.map(({ storyId, count }) => [storyId, Number(count)]));
    const chosen = (await this.decisionsOn(matching.map(({ id }) => id))).flatMap(({ kind, mentionId }) =>
      kind === 'represents' ? mentionId : [],
    );
    const levels = await outletLevels(
      this.dataSource.manager,
      matching.map(({ outletId }) => outletId),
    );
    const byStory = storyIds.map((storyId) => {
      const story = matching.filter((mention) => mention.storyId === storyId);
      if (!story.length) return null;
      const representative = representativeOf(story, chosen);
      const listed = story.slice(0, mostListed);
      if (!listed.includes(representative)) listed.push(representative);
      return {
        storyId,
        representative,
        listed,
        matching: story.length,
        total: totals.get(storyId) ?? story.length,
        placements: story.filter(({ repeatOf }) => repeatOf === null).length,
        outlets: titlesOf(story, levels),
      };
    });
    const rows = await this.mentions.rowsOf(byStory.flatMap((story) => story?.listed ?? []));
    const rowOf = new Map(rows.map((row) => [row.mention.id, row]));
    return byStory.flatMap((story) => {
      if (!story) return [];
      const { representative, listed, ...facts } = story;
      return {
        ...facts,
        representative: rowOf.get(representative.id)!,
        mentions: listed.map(({ id }) => rowOf.get(id)!),
      };
    });
  }

  /** Oldest first. */
  private async decisionsOn(mentionIds: readonly string[]): Promise<StoryDecision[]> {
    if (!mentionIds.length) return [];
    const ids = In([...mentionIds]);
    return this.dataSource.manager.find(StoryDecision, {
      where: [{ mentionId: ids }, { otherId: ids }],
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** One entry for each act, newest first. */
  private async history(decisions: readonly StoryDecision[]): Promise<StoryDetail['history']> {
    const acts = new Map<string, StoryDecision[]>();
    for (const decision of decisions) {
      const act = acts.get(decision.actId);
      if (act) act.push(decision);
      else acts.set(decision.actId, [decision]);
    }
    const userIds = [...new Set(decisions.flatMap(({ userId }) => userId ?? []))];
    const people = userIds.length
      ? await this.dataSource.manager.find(User, {
          select: { id: true, name: true },
          where: { id: In(userIds) },
        })
      : [];
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return [...acts]
      .map(([act, rows]) => {
        const { createdAt, userId } = rows[0]!;
        return {
          act,
          at: createdAt,
          action: actionOf(rows),
          who: names.get(userId ?? '') ?? null,
          details: {},
        };
      })
      .reverse();
  }
}

function actionOf(rows: readonly StoryDecision[]): string {
  if (rows.some(({ kind }) => kind === 'represents')) return 'story.represent';
  return rows.some(({ kind }) => kind === 'apart') ? 'story.split' : 'story.merge';
}

function titlesOf(mentions: readonly Mention[], levels: OutletLevels): number {
  return new Set(mentions.flatMap(({ outletId }) => levels.get(outletId ?? '')?.title?.id ?? outletId ?? []))
    .size;
}
