import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { User } from '../accounts/user.entity.js';
import { StoryDecision } from './story-decision.entity.js';

/** Something that happened to a mention. */
export interface HistoryEntry {
  at: Date;
  /** Code of the audit log, or `match.found`, `match.ended`, `story.together`, `story.apart`, `story.represents`. */
  action: string;
  /** Name of the person; null for Echolot itself or somebody who is gone. */
  who: string | null;
  details: Record<string, unknown>;
}

interface FoundBy {
  watch: { name: string };
  revision: number;
  foundAt: Date;
  endedAt: Date | null;
}

/** Entries of each kind that are read. */
const mostRead = 50;

/**
 * What people decided about a mention and its story, and which watches found it or ceased to, newest first. Decisions on stories that were
 * taken back have left no row and stand in the log only.
 */
export async function historyOf(
  manager: EntityManager,
  mentionId: string,
  matches: readonly FoundBy[],
): Promise<HistoryEntry[]> {
  const audited = await manager.find(AuditEntry, {
    where: { subjectId: mentionId },
    order: { at: 'DESC', id: 'DESC' },
    take: mostRead,
  });
  const decided = await manager.find(StoryDecision, {
    where: [{ mentionId }, { otherId: mentionId }],
    order: { createdAt: 'DESC', id: 'DESC' },
    take: mostRead,
  });
  const names = await namesOf(
    manager,
    [...audited, ...decided].flatMap(({ userId }) => userId ?? []),
  );
  const who = (userId: string | null) => names.get(userId ?? '') ?? null;
  return [
    ...audited.flatMap(({ at, action, userId, details }) =>
      // acts on stories are told below, for all mentions they touched
      action.startsWith('story.') ? [] : { at, action, details, who: who(userId) },
    ),
    ...oncePerAct(decided).map(({ kind, createdAt, userId }) => ({
      at: createdAt,
      action: `story.${kind}`,
      who: who(userId),
      details: {},
    })),
    ...matches.flatMap(foundAndEnded),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** One act may join a mention with many others. */
function oncePerAct(decisions: readonly StoryDecision[]): StoryDecision[] {
  const acts = new Map(decisions.map((decision) => [`${decision.actId} ${decision.kind}`, decision]));
  return [...acts.values()];
}

function foundAndEnded({ watch, revision, foundAt, endedAt }: FoundBy): HistoryEntry[] {
  const details = { watch: watch.name, revision };
  const found = { at: foundAt, action: 'match.found', who: null, details };
  return endedAt ? [{ ...found, at: endedAt, action: 'match.ended' }, found] : [found];
}

async function namesOf(manager: EntityManager, userIds: readonly string[]): Promise<Map<string, string>> {
  if (!userIds.length) return new Map();
  const people = await manager.find(User, {
    select: { id: true, name: true },
    where: { id: In([...new Set(userIds)]) },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
