import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { selectRows } from '../../../database/many-rows.js';
import { byNameAndKey } from '../../../web/http/page-of-sorted.js';
import { Task } from '../../campaigns/tasks/task.entity.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { Release } from '../../releases/release.entity.js';
import { districtKey, outletKey } from './make-silence-tasks.js';
import { silenceFacts } from './silence-facts.js';
import { silenceOf } from './silence-of.js';
import type { Awaited, Silence } from './silence-of.js';

export interface SilenceRow extends Awaited, Silence {
  /** The follow-up, once there is one that was not deleted. */
  task: Task | null;
}

export interface SilentOutlet extends SilenceRow {
  outlet: Pick<Outlet, 'id' | 'name' | 'scope'>;
  /** When somebody of the team last had to do with a contact of the outlet; null: never, or nobody noted it. */
  lastContactAt: Date | null;
}

export interface SilentDistrict extends SilenceRow {
  district: District;
}

export interface SilenceList {
  /** The master, or the release itself. */
  root: Release;
  afterDays: number;
  outlets: SilentOutlet[];
  districts: SilentDistrict[];
}

const order = { silent: 0, unobserved: 1, waiting: 2, covered: 3 } as const;
const byOutlet = byNameAndKey<SilentOutlet>(
  ({ outlet }) => outlet.name,
  ({ outlet }) => outlet.id,
);
const byDistrict = byNameAndKey<SilentDistrict>(
  ({ district }) => district.name,
  ({ district }) => district.ags,
);

/** What became of a release where it was sent. */
@Injectable()
export class SilenceQueries {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Silent ones first; of a variant only what it went to itself. Null when there is no such release. */
  async list(releaseId: string, now: Date): Promise<SilenceList | null> {
    const { manager } = this.dataSource;
    const release = await manager.findOneBy(Release, { id: releaseId });
    if (!release) return null;
    const { timeZone } = this.settings;
    const facts = (await silenceFacts(manager, release.masterId ?? release.id, timeZone))!;
    const { root, afterDays } = facts;
    const isOwn = (awaited: Awaited) => release.masterId === null || awaited.releaseId === release.id;
    const outlets = facts.outlets.filter(isOwn);
    const districts = facts.districts.filter(isOwn);
    const tasks = await this.tasks([
      ...outlets.map(({ outletId }) => outletKey(root.id, outletId)),
      ...districts.map(({ ags }) => districtKey(root.id, ags)),
    ]);
    const ids = outlets.map(({ outletId }) => outletId);
    const named = new Map(
      (await selectRows(manager, Outlet, ['id', 'name', 'scope'], 'id', ids)).map((row) => [row.id, row]),
    );
    const contacts = await this.lastContacts(ids);
    const keys = districts.map(({ ags }) => ags);
    const places = new Map(
      (keys.length ? await manager.findBy(District, { ags: In(keys) }) : []).map((row) => [row.ags, row]),
    );
    const state = (awaited: Awaited) => silenceOf(awaited, { afterDays, now, timeZone });
    return {
      root,
      afterDays,
      outlets: outlets
        .flatMap((one): SilentOutlet[] => {
          const outlet = named.get(one.outletId);
          if (!outlet) return [];
          const task = tasks.get(outletKey(root.id, one.outletId)) ?? null;
          return [{ ...one, ...state(one), outlet, task, lastContactAt: contacts.get(one.outletId) ?? null }];
        })
        .sort((a, b) => order[a.state] - order[b.state] || byOutlet(a, b)),
      districts: districts
        .flatMap((one): SilentDistrict[] => {
          const district = places.get(one.ags);
          if (!district) return [];
          return [
            { ...one, ...state(one), district, task: tasks.get(districtKey(root.id, one.ags)) ?? null },
          ];
        })
        .sort((a, b) => order[a.state] - order[b.state] || byDistrict(a, b)),
    };
  }

  private async tasks(keys: readonly string[]): Promise<Map<string, Task>> {
    if (!keys.length) return new Map();
    const tasks = await this.dataSource.manager.findBy(Task, {
      uniqueKey: In([...keys]),
      deletedAt: IsNull(),
    });
    return new Map(tasks.map((task) => [task.uniqueKey ?? '', task]));
  }

  private async lastContacts(outletIds: readonly string[]): Promise<Map<string, Date>> {
    const columns = ['outletId', 'lastContactAt'] as const;
    const rows = await selectRows(this.dataSource.manager, Contact, columns, 'outletId', [
      ...new Set(outletIds),
    ]);
    const last = new Map<string, Date>();
    for (const { outletId, lastContactAt } of rows)
      if (outletId && lastContactAt && lastContactAt > (last.get(outletId) ?? new Date(0)))
        last.set(outletId, lastContactAt);
    return last;
  }
}
