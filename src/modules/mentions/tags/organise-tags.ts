import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { MentionTag } from './mention-tag.entity.js';
import { tagKey, tagName } from './tag-name.js';
import { Tag } from './tag.entity.js';

/** How long a deleted tag keeps its mentions, so that it can come back with them. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Renames, merges and deletes tags; each step can be taken back. Mentions keep their version: a word changes, not what somebody said of them. */
@Injectable()
export class OrganiseTags {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Answers with the name before. Throws `not-found`, `tag-exists`. */
  rename(id: string, typed: string, userId: string): Promise<string> {
    const name = tagName(typed);
    return inTransaction(this.dataSource, async (manager) => {
      const tag = await inUse(manager, id);
      const key = tagKey(name);
      if (await manager.existsBy(Tag, { key, id: Not(id) })) throw new UserError('tag-exists', { name });
      await manager.update(Tag, { id }, { name, key });
      const details = { from: tag.name, to: name };
      await this.audit.record(manager, { userId, action: 'tag.rename', subjectId: id, details });
      return tag.name;
    });
  }

  /** Mentions of `id` carry `into` from now on. Answers with both names. Throws `not-found`. */
  merge(id: string, into: string, userId: string): Promise<{ from: string; into: string }> {
    return inTransaction(this.dataSource, async (manager) => {
      const from = await inUse(manager, id);
      const target = await inUse(manager, into);
      if (id === into) throw notFound('tag');
      const { driver } = this.dataSource;
      const at = (index: number) => driver.createParameter('value', index);
      await manager.query(
        `INSERT INTO "mention_tag" ("mentionId", "tagId", "mergedFrom")
         SELECT "mentionId", ${cast(at(0))}, "tagId" FROM "mention_tag" WHERE "tagId" = ${at(1)}
         ON CONFLICT DO NOTHING`,
        [into, id],
      );
      await this.setAside(manager, id);
      const details = { into };
      await this.audit.record(manager, { userId, action: 'tag.merge', subjectId: id, details });
      return { from: from.name, into: target.name };
    });
  }

  /** Answers with the name. Throws `not-found`. */
  remove(id: string, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const { name } = await inUse(manager, id);
      await this.setAside(manager, id);
      await this.audit.record(manager, { userId, action: 'tag.delete', subjectId: id });
      return name;
    });
  }

  /** Takes {@link merge} and {@link remove} back: the tag is there again, on the mentions that had it. Throws `not-found`, `tag-exists`. */
  restore(id: string, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const tag = await manager.findOneBy(Tag, { id, deletedAt: Not(IsNull()) });
      if (!tag) throw notFound('tag');
      const key = tagKey(tag.name);
      if (await manager.existsBy(Tag, { key })) throw new UserError('tag-exists', { name: tag.name });
      await manager.update(Tag, { id }, { key, deletedAt: null });
      await manager.delete(MentionTag, { mergedFrom: id });
      await this.audit.record(manager, { userId, action: 'tag.restore', subjectId: id });
      return tag.name;
    });
  }

  /** Out of every list, its name free. What was set aside long ago goes for good. */
  private async setAside(manager: EntityManager, id: string): Promise<void> {
    const now = this.clock.now();
    await manager.update(Tag, { id }, { key: null, deletedAt: now });
    await manager.delete(Tag, { deletedAt: LessThan(new Date(now.getTime() - keptFor)) });
  }
}

async function inUse(manager: EntityManager, id: string): Promise<Tag> {
  const tag = await manager.findOneBy(Tag, { id, deletedAt: IsNull() });
  if (!tag) throw notFound('tag');
  return tag;
}

/** A value among selected columns has no type of its own on PostgreSQL. */
const cast = (place: string) => `CAST(${place} AS varchar(36))`;
