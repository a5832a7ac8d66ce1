import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditEntry } from '../../accounts/audit-entry.entity.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Mention } from '../mention.entity.js';
import type { ReviewOutcome, SeenMention } from '../review-mention.js';
import { findOrCreateTags } from '../tags/find-or-create-tags.js';
import { changeMentions } from './change-mentions.js';
import type { Changes } from './change-mentions.js';
import { existing, requireExisting } from './coding-links.js';
import { editBack, linkKinds, stillHolds } from './coding-step.js';
import type { CodingEdit, Links } from './coding-step.js';
import { readCodingAct, removeUnusedTags } from './coding-act.js';

/** What a person says of mentions. Tags are words here: one that is new becomes a tag. */
export interface Coding extends Omit<CodingEdit, 'whole'> {
  /** Besides the ids in `add`. */
  addTagNames?: readonly string[];
  whole?: Links & { tagNames?: readonly string[] };
}

/** Codes mentions: how much of a piece is about us, its tone, tags, messages, campaigns. Each edit is one act that can be taken back. */
@Injectable()
export class CodeMentions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One mention. Throws `not-found`, and `changed-meanwhile` when it is not at the version that was seen. */
  async codeOne(
    seen: SeenMention,
    coding: Coding,
    userId: string,
    action = 'mention.code',
  ): Promise<ReviewOutcome> {
    const outcome = await this.code([seen], coding, userId, action);
    if (!outcome.skipped.length) return outcome;
    const exists = await this.dataSource.manager.existsBy(Mention, { id: seen.id });
    throw exists ? new UserError('changed-meanwhile') : notFound('mention');
  }

  /** Several at once; those that changed meanwhile are skipped and told. Throws `unknown-tag`, `unknown-key-message`, `unknown-campaign`. */
  code(
    seen: readonly SeenMention[],
    coding: Coding,
    userId: string,
    action = 'mention.code',
  ): Promise<ReviewOutcome> {
    return inTransaction(this.dataSource, async (manager) => {
      const { edit, created } = await this.resolved(manager, coding);
      const changes = await changeMentions(
        manager,
        seen.map((mention) => ({ ...mention, edit })),
      );
      return this.record(manager, changes, userId, action, created);
    });
  }

  /** Gives mentions back what an act changed, except where somebody changed it since. Throws `not-found`. */
  undo(act: string, userId: string): Promise<ReviewOutcome> {
    return inTransaction(this.dataSource, async (manager) => {
      const entry = await manager.findOneBy(AuditEntry, { subjectId: act, action: 'mention.code-batch' });
      const read = readCodingAct(entry?.details);
      if (!read) throw notFound('mention');
      const gone = await this.missing(
        manager,
        read.mentions.flatMap(({ added, removed }) => [added, removed]),
      );
      const changes = await changeMentions(
        manager,
        read.mentions.map((step) => ({
          id: step.id,
          version: null,
          edit: editBack({ ...step, removed: without(step.removed, gone) }),
          only: (coded) => stillHolds(coded, { ...step, added: without(step.added, gone) }),
        })),
      );
      await removeUnusedTags(manager, read.createdTags);
      return this.record(manager, changes, userId, 'mention.code-undo', []);
    });
  }

  private async resolved(
    manager: EntityManager,
    { addTagNames, whole, ...edit }: Coding,
  ): Promise<{ edit: CodingEdit; created: string[] }> {
    for (const kind of linkKinds) {
      await requireExisting(manager, kind, [...(edit.add?.[kind] ?? []), ...(whole?.[kind] ?? [])]);
    }
    const { tagNames, ...sets } = whole ?? {};
    const { ids, created } = await findOrCreateTags(
      manager,
      [...(addTagNames ?? []), ...(tagNames ?? [])],
      this.clock.now(),
    );
    return {
      created,
      edit: {
        ...edit,
        add: { ...edit.add, tags: [...(edit.add?.tags ?? []), ...ids] },
        whole: { ...sets, ...(tagNames && { tags: [...(sets.tags ?? []), ...ids] }) },
      },
    };
  }

  /** Tags, messages and campaigns that are gone since. */
  private async missing(manager: EntityManager, touched: readonly Links[]): Promise<Set<string>> {
    const gone = new Set<string>();
    for (const kind of linkKinds) {
      const ids = touched.flatMap((links) => links[kind] ?? []);
      const there = await existing(manager, kind, ids);
      for (const id of ids) if (!there.has(id)) gone.add(id);
    }
    return gone;
  }

  private async record(
    manager: EntityManager,
    { changed, skipped }: Changes,
    userId: string,
    action: string,
    createdTags: readonly string[],
  ): Promise<ReviewOutcome> {
    if (!changed.length) {
      await removeUnusedTags(manager, createdTags);
      return { changed: [], skipped, undo: null };
    }
    const act = newId(this.clock.now());
    await this.audit.record(
      manager,
      ...changed.map(({ id, ...step }) => ({ userId, action, subjectId: id, details: { ...step } })),
      {
        userId,
        action: 'mention.code-batch',
        subjectId: act,
        details: { mentions: changed, createdTags },
      },
    );
    return { changed: changed.map(({ id }) => id), skipped, undo: act };
  }
}

function without(links: Links, gone: ReadonlySet<string>): Links {
  return Object.fromEntries(
    linkKinds.flatMap((kind) => {
      const left = links[kind]?.filter((id) => !gone.has(id));
      return left?.length ? [[kind, left]] : [];
    }),
  );
}
