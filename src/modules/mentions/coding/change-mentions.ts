import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Mention } from '../mention.entity.js';
import { lockStories } from '../stories/lock-stories.js';
import { linksOf, tie, untie } from './coding-links.js';
import type { Link } from './coding-links.js';
import { linkKinds, stepOf } from './coding-step.js';
import type { Coded, CodingEdit, CodingStep, LinkKind } from './coding-step.js';

/** A mention as somebody saw it, and what is to become of it. `version` null: whatever happened meanwhile. */
export interface WantedChange {
  id: string;
  version: number | null;
  edit: CodingEdit;
  /** Left alone where this does not hold. */
  only?: (coded: Coded) => boolean;
}

export interface ChangedMention extends CodingStep {
  id: string;
}

export interface Changes {
  changed: ChangedMention[];
  /** Somebody else changed them, or they are gone. */
  skipped: string[];
}

/** Carries out changes in the transaction of `manager`. What an edit ties mentions to must be there. */
export async function changeMentions(
  manager: EntityManager,
  wanted: readonly WantedChange[],
): Promise<Changes> {
  // reviews take the same lock before they write mentions: nobody waits in a circle
  await lockStories(manager);
  const ids = wanted.map(({ id }) => id);
  const found = ids.length ? await manager.findBy(Mention, { id: In(ids) }) : [];
  const mentions = new Map(found.map((mention) => [mention.id, mention]));
  const codedOf = await readCoded(manager, found);
  const changed: ChangedMention[] = [];
  const skipped: string[] = [];
  const added: Record<LinkKind, Link[]> = { tags: [], messages: [], campaigns: [] };
  const removed: Record<LinkKind, Link[]> = { tags: [], messages: [], campaigns: [] };
  for (const { id, version, edit, only } of wanted) {
    const mention = mentions.get(id);
    const coded = codedOf.get(id);
    if (!mention || !coded || (version !== null && version !== mention.version) || only?.(coded) === false) {
      skipped.push(id);
      continue;
    }
    const step = stepOf(coded, edit);
    if (!step) continue;
    const next = { ...step.to, version: mention.version + 1 };
    const { affected } = await manager.update(Mention, { id, version: mention.version }, next);
    if (affected !== 1) {
      skipped.push(id);
      continue;
    }
    changed.push({ id, ...step });
    for (const kind of linkKinds) {
      for (const target of step.added[kind] ?? []) added[kind].push({ mentionId: id, id: target });
      for (const target of step.removed[kind] ?? []) removed[kind].push({ mentionId: id, id: target });
    }
  }
  for (const kind of linkKinds) {
    await untie(manager, kind, removed[kind]);
    await tie(manager, kind, added[kind]);
  }
  return { changed, skipped };
}

async function readCoded(manager: EntityManager, mentions: readonly Mention[]): Promise<Map<string, Coded>> {
  const links = await linksOf(
    manager,
    mentions.map(({ id }) => id),
  );
  const grouped = (kind: LinkKind) => {
    const byMention = new Map<string, string[]>();
    for (const { mentionId, id } of links[kind]) {
      byMention.set(mentionId, [...(byMention.get(mentionId) ?? []), id]);
    }
    return byMention;
  };
  const tags = grouped('tags');
  const messages = grouped('messages');
  const campaigns = grouped('campaigns');
  return new Map(
    mentions.map(({ id, depth, tone, initiated, funderNamed, note }) => [
      id,
      {
        depth,
        tone,
        initiated,
        funderNamed,
        note,
        tags: tags.get(id) ?? [],
        messages: messages.get(id) ?? [],
        campaigns: campaigns.get(id) ?? [],
      },
    ]),
  );
}
