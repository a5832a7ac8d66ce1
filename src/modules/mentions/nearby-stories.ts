import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { containsText, likePattern } from '../../database/contains-text.js';
import { foldText } from '../../shared/text/folded-text.js';
import { Mention } from './mention.entity.js';
import { StoryQueries } from './stories.queries.js';
import type { StoryRow } from './stories.queries.js';
import { isFunctionWord } from './stories/story-words.js';

const dayMs = 86_400_000;
/** Days before and after a story in which another may be the same one. */
export const nearDays = 21;
/** Mentions looked at on each side, nearest first. */
const looked = 300;
const offered = 10;
/** Words of a headline that others are held against. */
const mostWords = 8;

/** A story, and the headline in it that words were found in. */
export interface NearbyStory {
  story: StoryRow;
  headline: string;
}

/** Stories that somebody may mean to merge with one. */
@Injectable()
export class NearbyStories {
  constructor(
    private readonly dataSource: DataSource,
    private readonly stories: StoryQueries,
  ) {}

  /** With `find` those whose headline holds all its words; else those that share the most words with the headline. The nearest in time first. */
  async to(
    story: { storyId: string; headline: string; first: Date; last: Date },
    find: string,
  ): Promise<NearbyStory[]> {
    const all = find.trim() !== '';
    const words = all ? find.trim().split(/\s+/).slice(0, mostWords) : tellingWords(story.headline);
    if (!words.length) return [];
    const hits = await this.hits(story, words, all);
    const distance = ({ publishedAt }: Mention) =>
      Math.max(
        0,
        publishedAt.getTime() - story.last.getTime(),
        story.first.getTime() - publishedAt.getTime(),
      );
    const shared = ({ headline }: Mention) => sharedWords(headline, words);
    hits.sort((a, b) => (all ? 0 : shared(b) - shared(a)) || distance(a) - distance(b));
    const found = new Map<string, string>();
    for (const { storyId, headline } of hits) if (!found.has(storyId)) found.set(storyId, headline);
    const rows = await this.stories.rows([...found.keys()].slice(0, offered), {});
    return rows.map((row) => ({ story: row, headline: found.get(row.storyId)! }));
  }

  private async hits(
    { storyId, first, last }: { storyId: string; first: Date; last: Date },
    words: readonly string[],
    all: boolean,
  ): Promise<Mention[]> {
    const query = (before: boolean) => {
      const built = this.dataSource
        .createQueryBuilder(Mention, 'm')
        .where('m.storyId <> :storyId', { storyId })
        .andWhere(
          before
            ? 'm.publishedAt <= :last AND m.publishedAt >= :from'
            : 'm.publishedAt > :last AND m.publishedAt <= :to',
          {
            last,
            from: new Date(first.getTime() - nearDays * dayMs),
            to: new Date(last.getTime() + nearDays * dayMs),
          },
        )
        .orderBy('m.publishedAt', before ? 'DESC' : 'ASC')
        .limit(looked);
      const conditions = words.map((_, at) => containsText('m.headline', `word${at}`));
      return built
        .andWhere(`(${conditions.join(all ? ' AND ' : ' OR ')})`)
        .setParameters(Object.fromEntries(words.map((word, at) => [`word${at}`, likePattern(word)])))
        .getMany();
    };
    return [...(await query(true)), ...(await query(false))];
  }
}

/** Words of a headline by which another of the same story could be known: the longest, without those that say nothing. */
function tellingWords(headline: string): string[] {
  const folded = foldText(headline);
  const words: string[] = [];
  for (let i = 0; i < folded.count; i++) {
    const word = headline.slice(folded.start[i], folded.end[i]).toLowerCase();
    if (word.length >= 4 && !isFunctionWord(folded.hash[i]!) && !words.includes(word)) words.push(word);
  }
  return words.sort((a, b) => b.length - a.length).slice(0, mostWords);
}

function sharedWords(headline: string, words: readonly string[]): number {
  const lower = headline.toLowerCase();
  return words.filter((word) => lower.includes(word)).length;
}
