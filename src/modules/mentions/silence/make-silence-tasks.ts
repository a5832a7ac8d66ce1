import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { MakeTasks } from '../../campaigns/tasks/make-tasks.js';
import type { MadeTask } from '../../campaigns/tasks/make-tasks.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { districtName } from '../../places/district-name.js';
import { District } from '../../places/district.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Release } from '../../releases/release.entity.js';
import { readableTitle } from '../../../shared/text/place-template.js';
import { coverageNote } from './coverage-note.js';
import { silenceFacts } from './silence-facts.js';
import type { SilenceFacts } from './silence-facts.js';
import { silenceOf } from './silence-of.js';
import type { Awaited } from './silence-of.js';

const day = 86_400_000;
/** Nobody asks again about a release of last quarter, and an installation that begins with this must not begin with a thousand tasks. */
const askableDays = 60;
/** The longest time that may be set before nothing is silence. */
const longestWait = 90;

/** One follow-up for each outlet and district that stayed silent, and an end to it when a piece appears after all. */
@Injectable()
export class MakeSilenceTasks {
  private readonly log = new Logger('Silence');
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly makeTasks: MakeTasks,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** All releases that may still be asked about. Harmless to repeat, and for several processes at once. */
  async run(): Promise<{ made: number; closed: number }> {
    const sum = { made: 0, closed: 0 };
    for (const rootId of await this.roots()) {
      if (this.stopping) break;
      try {
        const { made, closed } = await this.of(rootId);
        sum.made += made;
        sum.closed += closed;
      } catch (error) {
        this.log.error(`release ${rootId} was passed over`, error instanceof Error ? error.stack : error);
      }
    }
    return sum;
  }

  /** One release with its variants. */
  of(rootId: string): Promise<{ made: number; closed: number }> {
    const now = this.clock.now();
    const { timeZone } = this.settings;
    return inTransaction(this.dataSource, async (manager) => {
      const facts = await silenceFacts(manager, rootId, timeZone);
      if (!facts) return { made: 0, closed: 0 };
      const closed = await this.closeCovered(manager, facts, now);
      const { afterDays } = facts;
      const asks = (awaited: Awaited) => {
        const { state, days } = silenceOf(awaited, { afterDays, now, timeZone });
        return state === 'silent' && days <= afterDays + askableDays;
      };
      const tasks = await this.tasks(manager, facts, asks, now);
      return { made: tasks.length ? await this.makeTasks.run(manager, tasks, null) : 0, closed };
    });
  }

  stop(): void {
    this.stopping = true;
  }

  private async roots(): Promise<string[]> {
    const from = new Date(this.clock.now().getTime() - (askableDays + longestWait + 1) * day);
    const releases = await this.dataSource.manager.find(Release, {
      select: { id: true, masterId: true },
      where: { state: 'published', publishedAt: MoreThan(from), archivedAt: IsNull() },
      order: { publishedAt: 'ASC', id: 'ASC' },
    });
    return [...new Set(releases.map(({ id, masterId }) => masterId ?? id))];
  }

  private async tasks(
    manager: EntityManager,
    { root, outlets, districts }: SilenceFacts,
    asks: (awaited: Awaited) => boolean,
    now: Date,
  ): Promise<MadeTask[]> {
    const silentOutlets = outlets.filter(asks);
    const silentDistricts = districts.filter(asks);
    if (!silentOutlets.length && !silentDistricts.length) return [];
    const named = await manager.find(Outlet, {
      select: { id: true, name: true },
      where: { id: In(silentOutlets.map(({ outletId }) => outletId)) },
    });
    const outletNames = new Map(named.map(({ id, name }) => [id, name]));
    const places = await manager.findBy(District, { ags: In(silentDistricts.map(({ ags }) => ags)) });
    const districtNames = new Map(places.map((district) => [district.ags, districtName(district)]));
    const headline = readableTitle(root.headline);
    const task = (name: string, releaseId: string, uniqueKey: string) => ({
      kind: 'follow-up' as const,
      title: `${name}: ${headline}`.slice(0, 300),
      note: '',
      dueDay: dayOf(now, this.settings.timeZone),
      campaignId: root.campaignId,
      releaseId,
      outletId: null,
      districtAgs: null,
      contactId: null,
      uniqueKey,
    });
    return [
      ...silentOutlets.map(({ outletId, releaseId }) => ({
        ...task(outletNames.get(outletId) ?? '', releaseId, outletKey(root.id, outletId)),
        outletId,
      })),
      ...silentDistricts.map(({ ags, releaseId }) => ({
        ...task(districtNames.get(ags) ?? ags, releaseId, districtKey(root.id, ags)),
        districtAgs: ags,
      })),
    ];
  }

  /** A piece appeared: whoever was to ask need not any more. */
  private async closeCovered(manager: EntityManager, facts: SilenceFacts, now: Date): Promise<number> {
    const { root, outlets, districts } = facts;
    const covered = new Map<string, Date>();
    for (const { outletId, coveredAt } of outlets)
      if (coveredAt) covered.set(outletKey(root.id, outletId), coveredAt);
    for (const { ags, coveredAt } of districts)
      if (coveredAt) covered.set(districtKey(root.id, ags), coveredAt);
    if (!covered.size) return 0;
    const open = await manager.findBy(Task, { uniqueKey: In([...covered.keys()]), doneAt: IsNull() });
    let closed = 0;
    for (const { id, uniqueKey, note } of open) {
      const line = coverageNote(root.language, dayOf(covered.get(uniqueKey!)!, this.settings.timeZone));
      const done = {
        doneAt: now,
        doneBy: null,
        result: 'printed' as const,
        note: note ? `${note}\n${line}` : line,
      };
      const { affected } = await manager.update(Task, { id, doneAt: IsNull() }, done);
      if (affected !== 1) continue;
      closed++;
      const details = { result: 'printed', by: 'coverage' };
      await this.audit.record(manager, { userId: null, action: 'task.finish', subjectId: id, details });
    }
    return closed;
  }
}

export function outletKey(rootId: string, outletId: string): string {
  return `silence:${rootId}:outlet:${outletId}`;
}

export function districtKey(rootId: string, ags: string): string {
  return `silence:${rootId}:district:${ags}`;
}
