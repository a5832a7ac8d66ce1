import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { germanOrder } from '../../../shared/german-order.js';
import { KeyMessage } from '../key-messages/key-message.entity.js';
import { MentionKeyMessage } from '../key-messages/mention-key-message.entity.js';
import { MentionTag } from '../tags/mention-tag.entity.js';
import { Tag } from '../tags/tag.entity.js';

/** What a mention is tied to, by name. */
export interface CodingOfRow {
  tags: { id: string; name: string }[];
  keyMessages: { id: string; text: string }[];
}

/** For lists: tags and key messages of mentions, with one query a table. */
export async function codingOf(
  manager: EntityManager,
  mentionIds: readonly string[],
): Promise<(mentionId: string) => CodingOfRow> {
  const tagged = await manager.findBy(MentionTag, { mentionId: In([...mentionIds]) });
  const tags = tagged.length
    ? await manager.find(Tag, {
        select: { id: true, name: true },
        where: { id: In([...new Set(tagged.map(({ tagId }) => tagId))]), deletedAt: IsNull() },
      })
    : [];
  const carried = await manager.findBy(MentionKeyMessage, { mentionId: In([...mentionIds]) });
  const messages = carried.length
    ? await manager.find(KeyMessage, {
        select: { id: true, text: true },
        where: { id: In([...new Set(carried.map(({ messageId }) => messageId))]) },
      })
    : [];
  const tagsOf = grouped(
    tagged,
    ({ tagId }) => tagId,
    tags.map(({ id, name }) => ({ id, name })),
  );
  const messagesOf = grouped(
    carried,
    ({ messageId }) => messageId,
    messages.map(({ id, text }) => ({ id, text })),
  );
  return (id) => ({
    tags: (tagsOf.get(id) ?? []).sort((a, b) => germanOrder(a.name, b.name)),
    keyMessages: (messagesOf.get(id) ?? []).sort((a, b) => germanOrder(a.text, b.text)),
  });
}

function grouped<Link extends { mentionId: string }, Thing extends { id: string }>(
  links: readonly Link[],
  thingId: (link: Link) => string,
  things: readonly Thing[],
): Map<string, Thing[]> {
  const thingOf = new Map(things.map((thing) => [thing.id, thing]));
  const byMention = new Map<string, Thing[]>();
  for (const link of links) {
    const thing = thingOf.get(thingId(link));
    if (!thing) continue;
    const known = byMention.get(link.mentionId);
    if (known) known.push(thing);
    else byMention.set(link.mentionId, [thing]);
  }
  return byMention;
}
