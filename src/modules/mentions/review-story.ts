import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Mention } from './mention.entity.js';
import type { Decision } from './mention.entity.js';
import { ReviewMention } from './review-mention.js';
import type { ReviewOutcome, SeenMention } from './review-mention.js';
import { requireMembers } from './story-members.js';

/** One decision for the mentions of a story; undone like any other (`ReviewMention.undo`). */
@Injectable()
export class ReviewStory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reviewMention: ReviewMention,
  ) {}

  /** Those that a person saw and meant; what has left the story since is skipped and told. */
  async some(
    storyId: string,
    seen: readonly SeenMention[],
    review: Decision,
    userId: string,
  ): Promise<ReviewOutcome> {
    const members = new Set(await this.members(storyId));
    const outcome = await this.reviewMention.reviewMany(
      seen.filter(({ id }) => members.has(id)),
      review,
      userId,
    );
    const gone = seen.flatMap(({ id }) => (members.has(id) ? [] : id));
    return { ...outcome, skipped: [...outcome.skipped, ...gone] };
  }

  /** All of them but `except`, whatever was decided before. Throws `not-found` and `changed-meanwhile` for an exception that is not of the story. */
  async all(
    storyId: string,
    except: readonly string[],
    review: Decision,
    userId: string,
  ): Promise<ReviewOutcome> {
    await requireMembers(this.dataSource.manager, storyId, except);
    const members = await this.members(storyId);
    const meant = members.filter((id) => !except.includes(id)).map((id) => ({ id, version: null }));
    return this.reviewMention.reviewMany(meant, review, userId);
  }

  private async members(storyId: string): Promise<string[]> {
    const rows = await this.dataSource.manager.find(Mention, { select: { id: true }, where: { storyId } });
    return rows.map(({ id }) => id);
  }
}
