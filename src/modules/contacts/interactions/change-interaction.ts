import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Interaction, interactionKinds, interactionOutcomes } from '../interaction.entity.js';
import { storedContact } from '../stored-contact.js';
import { keepContactTimes } from './contact-times.js';
import { readAnswerHours } from './enquiry-hours.js';
import { InteractionChange } from './interaction-change.entity.js';
import { interactionColumns } from './interaction-columns.js';
import type { InteractionColumns } from './interaction-columns.js';
import { directions, loggedKinds } from './interaction-input.js';
import type { InteractionDraft } from './interaction-input.js';

const moment = z.coerce.date();
const content = z.object({
  kind: z.enum(interactionKinds),
  direction: z.enum(directions),
  at: moment,
  summary: z.string(),
  outcome: z.enum(interactionOutcomes).nullable(),
  answerDueAt: moment.nullable(),
  answeredAt: moment.nullable(),
});
const whole = content.extend({
  releaseId: z.string().nullable(),
  userId: z.string().nullable(),
  createdAt: moment,
});

/** What stays for undoing. */
const keptForMs = 86_400_000;

/** Changes and removes interactions; each step can be undone for a day. */
@Injectable()
export class ChangeInteraction {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /**
   * Of what a sending wrote down only summary and outcome change. Returns what {@link undo} takes; null when nothing is different. Throws `not-found`,
   * `contact-erased`, `moment-in-future`, and `changed-meanwhile` when `version` (null: not checked) is no longer the stored one.
   */
  edit(id: string, version: number | null, draft: InteractionDraft, userId: string): Promise<string | null> {
    return inTransaction(this.dataSource, async (manager) => {
      const stored = await this.stored(manager, id, version);
      const before = content.parse(stored);
      const after = isLogged(stored)
        ? interactionColumns(draft, await readAnswerHours(manager), this.clock.now())
        : { ...before, summary: draft.summary, outcome: draft.outcome };
      const fields = differing(before, after);
      if (!fields.length) return null;
      await this.write(manager, stored, after);
      await this.audit.record(manager, {
        userId,
        action: 'interaction.edit',
        subjectId: stored.contactId,
        details: { interactionId: id, fields },
      });
      return this.keep(manager, stored, 'edit', before);
    });
  }

  /** Returns what {@link undo} takes. Throws as {@link edit}, and `interaction-of-sending` for what a sending wrote down. */
  remove(id: string, version: number | null, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const stored = await this.stored(manager, id, version);
      if (!isLogged(stored)) throw new UserError('interaction-of-sending');
      const { affected } = await manager.delete(Interaction, { id, version: stored.version });
      if (affected !== 1) throw new UserError('changed-meanwhile');
      await keepContactTimes(manager, [stored.contactId], this.settings.timeZone);
      await this.audit.record(manager, {
        userId,
        action: 'interaction.remove',
        subjectId: stored.contactId,
        details: { interactionId: id, kind: stored.kind },
      });
      return this.keep(manager, stored, 'removal', whole.parse(stored));
    });
  }

  /** Brings back what was before; returns the contact's id. Throws `not-found` when it is too long ago or done already, `contact-erased` and `changed-meanwhile`. */
  undo(changeId: string, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      const change = await manager.findOneBy(InteractionChange, { id: changeId });
      if (!change) throw notFound('interaction');
      await manager.delete(InteractionChange, { id: changeId });
      const { interactionId: id, contactId, version } = change;
      if (change.kind === 'edit') {
        const stored = await this.stored(manager, id, version);
        await this.write(manager, stored, content.parse(change.before));
      } else {
        await storedContact(manager, contactId, null);
        await manager.insert(Interaction, {
          ...whole.parse(change.before),
          id,
          contactId,
          version: version + 1,
        });
        await keepContactTimes(manager, [contactId], this.settings.timeZone);
      }
      await this.audit.record(manager, {
        userId,
        action: 'interaction.undo',
        subjectId: contactId,
        details: { interactionId: id, kind: change.kind },
      });
      return contactId;
    });
  }

  private async stored(manager: EntityManager, id: string, version: number | null): Promise<Interaction> {
    const interaction = await manager.findOneBy(Interaction, { id });
    if (!interaction) throw notFound('interaction');
    await storedContact(manager, interaction.contactId, null);
    if (version !== null && version !== interaction.version) throw new UserError('changed-meanwhile');
    return interaction;
  }

  private async write(
    manager: EntityManager,
    { id, version, contactId }: Interaction,
    columns: InteractionColumns,
  ): Promise<void> {
    const { affected } = await manager.update(
      Interaction,
      { id, version },
      { ...columns, version: version + 1 },
    );
    if (affected !== 1) throw new UserError('changed-meanwhile');
    await keepContactTimes(manager, [contactId], this.settings.timeZone);
  }

  private async keep(
    manager: EntityManager,
    { id: interactionId, contactId, version }: Interaction,
    kind: InteractionChange['kind'],
    before: object,
  ): Promise<string> {
    const at = this.clock.now();
    await manager.delete(InteractionChange, { at: LessThan(new Date(at.getTime() - keptForMs)) });
    const id = newId(at);
    // free JSON columns are beyond TypeORM's type of a row
    const row: object = { id, contactId, interactionId, kind, before, version: version + 1, at };
    await manager.insert(InteractionChange, row);
    return id;
  }
}

function isLogged({ kind }: Pick<Interaction, 'kind'>): boolean {
  return (loggedKinds as readonly string[]).includes(kind);
}

function differing(before: InteractionColumns, after: InteractionColumns): string[] {
  const names = Object.keys(content.shape) as (keyof InteractionColumns)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
