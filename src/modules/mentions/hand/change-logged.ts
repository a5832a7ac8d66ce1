import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { notFound, UserError } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { labelsByRule } from '../label-mentions.js';
import { MentionDistrict } from '../mention-district.entity.js';
import { Mention } from '../mention.entity.js';
import { lockStories } from '../stories/lock-stories.js';
import { markRepeats } from '../stories/mark-repeats.js';
import { removeMentions } from '../stories/remove-mentions.js';
import { storeAreaDistricts } from '../store-mentions.js';
import { rememberAddresses } from './addresses.js';
import { channels } from './channel.js';
import { keepRows, restoreRows } from './kept-row.js';
import type { KeptRows } from './kept-row.js';
import { LoggedChange } from './logged-change.entity.js';
import { nameDistricts } from './name-districts.js';

/** Everything about a hand-logged mention that its form holds. */
const content = z.object({
  headline: z.string(),
  url: z.string().nullable(),
  outletId: z.string().nullable(),
  publishedAt: z.coerce.date(),
  author: z.string().nullable(),
  page: z.string().nullable(),
  edition: z.string().nullable(),
  timeCode: z.string().nullable(),
  channel: z.enum(channels).nullable(),
  districtKeys: z.array(z.string()),
});
export type LoggedContent = z.infer<typeof content>;

const keptRows = z.array(z.object({ table: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }));

/** What stays for undoing. */
const keptForMs = 30 * 86_400_000;

/** Changes and removes mentions that were logged by hand. Those from feeds show what was received, and stay. Each step can be undone for a month. */
@Injectable()
export class ChangeLogged {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /**
   * Returns what {@link undo} takes; null when nothing is different. Throws `not-found`, `not-logged-by-hand`, `unknown-outlet`, `unknown-district`, and
   * `changed-meanwhile` when `version` (null: not checked) is no longer the mention's.
   */
  edit(id: string, wanted: LoggedContent, version: number | null, userId: string): Promise<string | null> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockStories(manager);
      const mention = await this.logged(manager, id, version);
      const before = await contentOf(manager, mention);
      if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(wanted))) return null;
      const now = await this.write(manager, mention, wanted);
      const changed = Object.keys(content.shape).filter((name) => differs(before, wanted, name));
      await this.audit.record(manager, {
        userId,
        action: 'mention.edit-logged',
        subjectId: id,
        details: { fields: changed },
      });
      return this.keep(manager, { mentionId: id, kind: 'edit', before, version: now });
    });
  }

  /** Returns what {@link undo} takes. Throws as {@link edit}, and `mention-has-files`. */
  remove(id: string, version: number | null, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockStories(manager);
      const mention = await this.logged(manager, id, version);
      const rows = await keepRows(manager, id);
      const mine = { id, version: mention.version };
      const { affected } = await manager.update(Mention, mine, { version: mention.version + 1 });
      if (affected !== 1) throw new UserError('changed-meanwhile');
      await removeMentions(manager, [id]);
      const details = { outletId: mention.outletId, day: mention.day };
      await this.audit.record(manager, { userId, action: 'mention.remove', subjectId: id, details });
      return this.keep(manager, {
        mentionId: id,
        kind: 'removal',
        before: { rows },
        version: mention.version,
      });
    });
  }

  /** Brings back what was before; returns the mention's id. Throws `not-found` when it is too long ago or done already, and `changed-meanwhile`. */
  undo(change: string, userId: string): Promise<string> {
    return inTransaction(this.dataSource, async (manager) => {
      await lockStories(manager);
      const kept = await manager.findOneBy(LoggedChange, { id: change });
      if (!kept) throw notFound('mention');
      await manager.delete(LoggedChange, { id: change });
      const { mentionId } = kept;
      if (kept.kind === 'removal')
        await this.bringBack(manager, z.object({ rows: keptRows }).parse(kept.before).rows);
      else
        await this.write(
          manager,
          await this.logged(manager, mentionId, kept.version),
          content.parse(kept.before),
        );
      const action = kept.kind === 'removal' ? 'mention.remove-undo' : 'mention.edit-undo';
      await this.audit.record(manager, { userId, action, subjectId: mentionId });
      return mentionId;
    });
  }

  private async bringBack(manager: EntityManager, rows: KeptRows): Promise<void> {
    const [top] = rows;
    const row = top?.rows[0];
    if (!row) throw notFound('mention');
    // what it was compared with may have changed since
    Object.assign(row, { storySeq: null, originRules: null, repeatOf: null });
    await restoreRows(manager, rows);
    await markRepeats(manager, [String(row['storyId'])]);
  }

  private async logged(manager: EntityManager, id: string, version: number | null): Promise<Mention> {
    const mention = await manager.findOneBy(Mention, { id });
    if (!mention) throw notFound('mention');
    if (mention.foundBy !== 'hand') throw new UserError('not-logged-by-hand');
    if (version !== null && version !== mention.version) throw new UserError('changed-meanwhile');
    return mention;
  }

  /** Returns the version that the mention has now. */
  private async write(manager: EntityManager, mention: Mention, wanted: LoggedContent): Promise<number> {
    const { id } = mention;
    const { districtKeys, ...facts } = wanted;
    const moves = wanted.outletId !== mention.outletId;
    const outlet = wanted.outletId === null ? null : await manager.findOneBy(Outlet, { id: wanted.outletId });
    if (wanted.outletId !== null && !outlet)
      throw new UserError('unknown-outlet', { outlet: wanted.outletId });
    const place = moves
      ? {
          scope: outlet?.scope ?? ('unknown' as const),
          mediumType: outlet?.mediumType ?? ('unknown' as const),
        }
      : { scope: mention.scope, mediumType: mention.mediumType };
    const next = { ...mention, ...facts, ...place };
    const [label] = mention.labelledBy === 'rule' ? await labelsByRule(manager, [next]) : [mention.label];
    const { affected } = await manager.update(
      Mention,
      { id, version: mention.version },
      {
        ...facts,
        ...place,
        label: label!,
        day: dayOf(wanted.publishedAt, this.settings.timeZone),
        // it waits to be compared with other texts and with releases again, and to be searched for places
        storySeq: null,
        originRules: null,
        placeRules: null,
        version: mention.version + 1,
      },
    );
    if (affected !== 1) throw new UserError('changed-meanwhile');
    await rememberAddresses(manager, [{ id, url: wanted.url, itemId: mention.itemId }]);
    if (moves) {
      await manager.delete(MentionDistrict, { mentionId: id, basis: 'area' });
      await storeAreaDistricts(manager, [{ id, outletId: wanted.outletId }]);
    }
    await nameDistricts(manager, id, districtKeys);
    await markRepeats(manager, [mention.storyId]);
    return mention.version + 1;
  }

  private async keep(
    manager: EntityManager,
    kept: Pick<LoggedChange, 'mentionId' | 'kind' | 'version'> & { before: object },
  ): Promise<string> {
    const at = this.clock.now();
    await manager.delete(LoggedChange, { at: LessThan(new Date(at.getTime() - keptForMs)) });
    const id = newId(at);
    // free JSON columns are beyond TypeORM's type of a row
    const row: object = { ...kept, id, at };
    await manager.insert(LoggedChange, row);
    return id;
  }
}

/** What the form of a logged mention holds now. */
export async function contentOf(manager: EntityManager, mention: Mention): Promise<LoggedContent> {
  const districts = await manager.findBy(MentionDistrict, { mentionId: mention.id, basis: 'hand' });
  const { headline, url, outletId, publishedAt, author, page, edition, timeCode, channel } = mention;
  const districtKeys = districts.map(({ districtAgs }) => districtAgs).sort();
  return { headline, url, outletId, publishedAt, author, page, edition, timeCode, channel, districtKeys };
}

function sorted(value: LoggedContent): unknown {
  const { headline, url, outletId, publishedAt, author, page, edition, timeCode, channel } = value;
  const keys = [...value.districtKeys].sort();
  return [headline, url, outletId, publishedAt, author, page, edition, timeCode, channel, keys];
}

function differs(before: LoggedContent, after: LoggedContent, name: string): boolean {
  return JSON.stringify(Reflect.get(before, name)) !== JSON.stringify(Reflect.get(after, name));
}
