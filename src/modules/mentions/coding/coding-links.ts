import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows, insertRows } from '../../../database/many-rows.js';
import { UserError } from '../../../shared/errors.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { KeyMessage } from '../key-messages/key-message.entity.js';
import { MentionKeyMessage } from '../key-messages/mention-key-message.entity.js';
import { MentionCampaign } from '../mention-campaign.entity.js';
import { MentionTag } from '../tags/mention-tag.entity.js';
import { Tag } from '../tags/tag.entity.js';
import type { LinkKind } from './coding-step.js';

/** A mention tied to something. */
export interface Link {
  mentionId: string;
  id: string;
}

/** What mentions are tied to. Tags that are deleted stay out of sight. */
export async function linksOf(
  manager: EntityManager,
  mentionIds: readonly string[],
): Promise<Record<LinkKind, Link[]>> {
  const tags = await selectRows(manager, MentionTag, ['mentionId', 'tagId'], 'mentionId', mentionIds);
  const inUse = await existing(
    manager,
    'tags',
    tags.map(({ tagId }) => tagId),
  );
  const messages = await selectRows(
    manager,
    MentionKeyMessage,
    ['mentionId', 'messageId'],
    'mentionId',
    mentionIds,
  );
  const campaigns = await selectRows(
    manager,
    MentionCampaign,
    ['mentionId', 'campaignId'],
    'mentionId',
    mentionIds,
  );
  return {
    tags: tags.flatMap(({ mentionId, tagId }) => (inUse.has(tagId) ? { mentionId, id: tagId } : [])),
    messages: messages.map(({ mentionId, messageId }) => ({ mentionId, id: messageId })),
    campaigns: campaigns.map(({ mentionId, campaignId }) => ({ mentionId, id: campaignId })),
  };
}

/** Of these ids those that mentions may be tied to. */
export async function existing(
  manager: EntityManager,
  kind: LinkKind,
  ids: readonly string[],
): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const where = { id: In([...new Set(ids)]) };
  const select = { id: true } as const;
  const rows =
    kind === 'tags'
      ? await manager.find(Tag, { select, where: { ...where, deletedAt: IsNull() } })
      : kind === 'messages'
        ? await manager.find(KeyMessage, { select, where })
        : await manager.find(Campaign, { select, where });
  return new Set(rows.map(({ id }) => id));
}

/** Throws `unknown-tag`, `unknown-key-message` or `unknown-campaign` for an id that is not there. */
export async function requireExisting(
  manager: EntityManager,
  kind: LinkKind,
  ids: readonly string[],
): Promise<void> {
  const known = await existing(manager, kind, ids);
  const missing = ids.find((id) => !known.has(id));
  if (missing === undefined) return;
  if (kind === 'campaigns') throw new UserError('unknown-campaign', { campaign: missing });
  throw new UserError(kind === 'tags' ? 'unknown-tag' : 'unknown-key-message');
}

export async function tie(manager: EntityManager, kind: LinkKind, links: readonly Link[]): Promise<void> {
  if (!links.length) return;
  const once = 'ON CONFLICT DO NOTHING';
  switch (kind) {
    case 'tags': {
      const rows = links.map(({ mentionId, id }) => ({ mentionId, tagId: id, mergedFrom: null }));
      await insertRows(manager, MentionTag, rows, once);
      return;
    }
    case 'messages': {
      const rows = links.map(({ mentionId, id }) => ({ mentionId, messageId: id }));
      await insertRows(manager, MentionKeyMessage, rows, once);
      return;
    }
    case 'campaigns': {
      const rows = links.map(({ mentionId, id }) => ({ mentionId, campaignId: id }));
      await insertRows(manager, MentionCampaign, rows, once);
    }
  }
}

export async function untie(manager: EntityManager, kind: LinkKind, links: readonly Link[]): Promise<void> {
  const byTarget = new Map<string, string[]>();
  for (const { mentionId, id } of links) byTarget.set(id, [...(byTarget.get(id) ?? []), mentionId]);
  for (const [id, mentionIds] of byTarget) {
    const mentionId = In(mentionIds);
    if (kind === 'tags') await manager.delete(MentionTag, { tagId: id, mentionId });
    else if (kind === 'messages') await manager.delete(MentionKeyMessage, { messageId: id, mentionId });
    else await manager.delete(MentionCampaign, { campaignId: id, mentionId });
  }
}
