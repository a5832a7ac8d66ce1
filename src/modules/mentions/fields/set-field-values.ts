import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { chunksOf } from '../../../shared/chunks-of.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Mention } from '../mention.entity.js';
import type { ReviewOutcome, SeenMention } from '../review-mention.js';
import { DataField } from './data-field.entity.js';
import { FieldChange } from './field-change.entity.js';
import { contentOf, storedContent } from './field-content.js';
import type { FieldContent } from './field-content.js';
import { FieldValue } from './field-value.entity.js';

/** By field; null takes the value away, a field that is left out stays as it is. */
export type FieldContents = Readonly<Record<string, FieldContent | null>>;

const undoDays = 1;

const change = z.array(
  z.object({
    id: z.string(),
    version: z.number(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
  }),
);

/** Notes down what mentions hold in own fields. */
@Injectable()
export class SetFieldValues {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One mention. Throws `not-found`, `changed-meanwhile` when it is not at the version that was seen, and `field-value`. */
  async set(seen: SeenMention, contents: FieldContents, userId: string): Promise<ReviewOutcome> {
    const outcome = await this.setMany([seen], contents, userId);
    if (!outcome.skipped.length) return outcome;
    const exists = await this.dataSource.manager.existsBy(Mention, { id: seen.id });
    throw exists ? new UserError('changed-meanwhile') : notFound('mention');
  }

  /** The same for several mentions; those that changed meanwhile are skipped and told. Throws `not-found` for a field, and `field-value`. */
  async setMany(
    seen: readonly SeenMention[],
    contents: FieldContents,
    userId: string,
  ): Promise<ReviewOutcome> {
    return inTransaction(this.dataSource, (manager) =>
      this.apply(
        manager,
        seen.map((mention) => ({ ...mention, contents })),
        userId,
        'mention.fields',
      ),
    );
  }

  /** Gives the mentions of one change back what they held, except those that somebody changed since. Throws `not-found`. */
  async undo(changeId: string, userId: string): Promise<ReviewOutcome> {
    return inTransaction(this.dataSource, async (manager) => {
      const stored = await manager.findOneBy(FieldChange, { id: changeId });
      if (!stored) throw notFound('field');
      const back = change.parse(stored.mentions).map(({ id, version, values }) => ({
        id,
        version,
        contents: values,
      }));
      return this.apply(manager, back, userId, 'mention.fields-undo', true);
    });
  }

  private async apply(
    manager: EntityManager,
    wishes: readonly (SeenMention & { contents: FieldContents })[],
    userId: string,
    action: string,
    isUndo = false,
  ): Promise<ReviewOutcome> {
    const now = this.clock.now();
    const fields = await fieldsNamed(
      manager,
      wishes.flatMap(({ contents }) => Object.keys(contents)),
    );
    const outcome: ReviewOutcome = { changed: [], skipped: [], undo: null };
    const aside: FieldChange['mentions'] = [];
    for (const some of chunksOf(wishes)) {
      const ids = some.map(({ id }) => id);
      const mentions = await manager.find(Mention, {
        select: { id: true, version: true },
        where: { id: In(ids) },
      });
      const versions = new Map(mentions.map(({ id, version }) => [id, version]));
      const held = await manager.findBy(FieldValue, { mentionId: In(ids), fieldId: In([...fields.keys()]) });
      for (const { id, version, contents } of some) {
        const current = versions.get(id);
        if (current === undefined || (version !== null && version !== current)) {
          outcome.skipped.push(id);
          continue;
        }
        const own = held.filter(({ mentionId }) => mentionId === id);
        const before = await write(manager, id, contents, fields, own, isUndo);
        if (!Object.keys(before).length) continue;
        const { affected } = await manager.update(
          Mention,
          { id, version: current },
          { version: current + 1 },
        );
        // the transaction takes back what was written
        if (affected !== 1) throw new UserError('changed-meanwhile');
        aside.push({ id, version: current + 1, values: before });
        outcome.changed.push(id);
      }
    }
    if (!aside.length) return outcome;
    outcome.undo = newId(now);
    await manager.insert(FieldChange, { id: outcome.undo, at: now, mentions: aside });
    await manager.delete(FieldChange, { at: LessThan(new Date(now.getTime() - undoDays * 86_400_000)) });
    await this.audit.record(
      manager,
      ...aside.map(({ id, values }) => ({
        userId,
        action,
        subjectId: id,
        // which fields, never what stood in them: texts may hold anything
        details: { fields: Object.keys(values).map((fieldId) => fields.get(fieldId)!.name) },
      })),
    );
    return outcome;
  }
}

async function fieldsNamed(manager: EntityManager, ids: readonly string[]): Promise<Map<string, DataField>> {
  const wanted = [...new Set(ids)];
  const fields = wanted.length ? await manager.findBy(DataField, { id: In(wanted) }) : [];
  if (fields.length !== wanted.length) throw notFound('field');
  return new Map(fields.map((field) => [field.id, field]));
}

/** Writes what differs; returns what stood there before, of the fields that changed. */
async function write(
  manager: EntityManager,
  mentionId: string,
  contents: FieldContents,
  fields: ReadonlyMap<string, DataField>,
  held: readonly FieldValue[],
  isUndo: boolean,
): Promise<Record<string, FieldContent | null>> {
  const before: Record<string, FieldContent | null> = {};
  for (const [fieldId, content] of Object.entries(contents)) {
    const field = fields.get(fieldId)!;
    const value = held.find((one) => one.fieldId === fieldId);
    const old = value ? contentOf(value, field.kind) : null;
    const next = content === '' ? null : content;
    if (next === old) continue;
    if (next === null) await manager.delete(FieldValue, { mentionId, fieldId });
    else {
      // what an option held may come back to it, though it is no longer offered
      const stored = storedContent(field, next, isUndo ? next : old);
      if (value) await manager.update(FieldValue, { mentionId, fieldId }, stored);
      else await manager.insert(FieldValue, { mentionId, fieldId, ...stored });
    }
    before[fieldId] = old;
  }
  return before;
}
