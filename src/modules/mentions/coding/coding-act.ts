import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { MentionTag } from '../tags/mention-tag.entity.js';
import { Tag } from '../tags/tag.entity.js';
import { mentionDepths, mentionTones } from './coding.js';
import type { ChangedMention } from './change-mentions.js';

const fields = z
  .object({
    depth: z.enum(mentionDepths).nullable(),
    tone: z.enum(mentionTones).nullable(),
    initiated: z.boolean().nullable(),
    funderNamed: z.boolean().nullable(),
    note: z.string(),
  })
  .partial();
const ids = z.array(z.string());
const links = z.object({ tags: ids, messages: ids, campaigns: ids }).partial();
const act = z.object({
  mentions: z.array(z.object({ id: z.string(), from: fields, to: fields, added: links, removed: links })),
  createdTags: ids,
});

/** One edit of mentions as the log keeps it; null for anything else. */
export function readCodingAct(
  details: unknown,
): { mentions: ChangedMention[]; createdTags: string[] } | null {
  const read = act.safeParse(details);
  return read.success ? read.data : null;
}

/** Words that came with an act and that no mention carries any more: a slip of the keyboard should not be offered for ever. */
export async function removeUnusedTags(manager: EntityManager, created: readonly string[]): Promise<void> {
  if (!created.length) return;
  const used = await manager.findBy(MentionTag, { tagId: In([...created]) });
  const unused = created.filter((id) => !used.some(({ tagId }) => tagId === id));
  if (unused.length) await manager.delete(Tag, { id: In(unused) });
}
