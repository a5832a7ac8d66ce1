import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Mention } from '../mention.entity.js';
import { StoryDecision } from '../story-decision.entity.js';
import { AssignStories } from './assign-stories.js';

/** What a change by hand leaves. */
export interface StoryChange {
  /** Pass it to {@link ChangeStories.undo}; null when nothing had to be changed. */
  act: string | null;
  /** The story to look at now. */
  storyId: string;
}

type Row = Pick<StoryDecision, 'kind' | 'mentionId' | 'otherId'>;

/** Merges and splits stories and chooses what represents them. The machine keeps to these decisions (`ties-in-force.ts`), and each can be taken back. */
@Injectable()
export class ChangeStories {
  constructor(
    private readonly stories: AssignStories,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Makes one story of two. Throws `not-found`. */
  merge(storyId: string, otherId: string, userId: string): Promise<StoryChange> {
    return this.stories.regroup(async (manager) => {
      const ours = await membersOf(manager, storyId);
      const theirs = await membersOf(manager, otherId);
      if (storyId === otherId) return { ids: [], answer: () => ({ act: null, storyId }) };
      const rows = [...star(ours), ...star(theirs), tie('together', ours[0]!, theirs[0]!)];
      const act = await this.record(manager, rows, 'story.merge', storyId, { with: otherId }, userId);
      return { ids: [...ours, ...theirs], answer: storyNow(act, ours[0]!) };
    });
  }

  /** Takes mentions out of their story; they become one of their own. Throws `not-found`, and `story-split` unless some go and some stay. */
  split(storyId: string, mentionIds: readonly string[], userId: string): Promise<StoryChange> {
    return this.stories.regroup(async (manager) => {
      const members = await membersOf(manager, storyId);
      const leaving = members.filter((id) => mentionIds.includes(id));
      const staying = members.filter((id) => !mentionIds.includes(id));
      if (!leaving.length || !staying.length) throw new UserError('story-split');
      const rows = [...star(leaving), ...star(staying), tie('apart', leaving[0]!, staying[0]!)];
      const act = await this.record(manager, rows, 'story.split', storyId, { mentions: leaving }, userId);
      return { ids: members, answer: storyNow(act, staying[0]!) };
    });
  }

  /** Chooses the mention whose headline stands for its story. Throws `not-found`. */
  represent(mentionId: string, userId: string): Promise<StoryChange> {
    return this.stories.regroup(async (manager) => {
      const mention = await manager.findOneBy(Mention, { id: mentionId });
      if (!mention) throw notFound('mention');
      const { storyId } = mention;
      const row: Row = { kind: 'represents', mentionId, otherId: null };
      const act = await this.record(
        manager,
        [row],
        'story.represent',
        storyId,
        { mention: mentionId },
        userId,
      );
      return { ids: [], answer: () => ({ act, storyId }) };
    });
  }

  /** Takes one act back: stories are as they would be without it. Throws `not-found` when it was taken back already. */
  undo(act: string, userId: string): Promise<StoryChange> {
    return this.stories.regroup(async (manager) => {
      const rows = await manager.findBy(StoryDecision, { actId: act });
      if (!rows.length) throw notFound('story-decision');
      await manager.delete(StoryDecision, { actId: act });
      const ids = [
        ...new Set(
          rows.flatMap(({ mentionId, otherId }) => (otherId === null ? [mentionId] : [mentionId, otherId])),
        ),
      ];
      await this.audit.record(manager, {
        userId,
        action: 'story.undo',
        subjectId: act,
        details: { mentions: ids },
      });
      return { ids, answer: storyNow(null, ids[0]!) };
    });
  }

  private async record(
    manager: EntityManager,
    rows: readonly Row[],
    action: string,
    subjectId: string,
    details: Record<string, unknown>,
    userId: string,
  ): Promise<string> {
    const createdAt = this.clock.now();
    const actId = newId(createdAt);
    const decisions = rows.map((row) => ({ id: newId(createdAt), actId, userId, createdAt, ...row }));
    await manager.insert(StoryDecision, decisions);
    await this.audit.record(manager, { userId, action, subjectId, details: { ...details, act: actId } });
    return actId;
  }
}

/** Reads, once stories are settled, which one a mention tells. */
function storyNow(act: string | null, mentionId: string) {
  return async (manager: EntityManager): Promise<StoryChange> => {
    const { storyId } = await manager.findOneByOrFail(Mention, { id: mentionId });
    return { act, storyId };
  };
}

function tie(kind: 'together' | 'apart', mentionId: string, otherId: string): Row {
  return { kind, mentionId, otherId };
}

/** Ties all to the first: whatever the machine thinks of them, they stay together. */
function star([first, ...others]: readonly string[]): Row[] {
  return others.map((other) => tie('together', first!, other));
}

/** Mentions of a story, earliest first. Throws `not-found`. */
async function membersOf(manager: EntityManager, storyId: string): Promise<string[]> {
  const members = await manager.find(Mention, {
    select: { id: true },
    where: { storyId },
    order: { publishedAt: 'ASC', id: 'ASC' },
  });
  if (!members.length) throw notFound('story');
  return members.map(({ id }) => id);
}
