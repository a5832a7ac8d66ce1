import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aRelease } from '../../../../test/builders/a-release.js';
import { insertDistrict } from '../../../../test/builders/mentions-world.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { MovableClock } from '../../../../test/support/movable-clock.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { AddRelease } from '../add-release.js';
import { EditRelease } from '../edit-release.js';
import { ApproveRelease } from '../publication/approve-release.js';
import { blockersOf } from '../publication/publication-blockers.js';
import { PublishRelease } from '../publication/publish-release.js';
import { Release } from '../release.entity.js';
import { ReleaseVersion } from '../versions/release-version.entity.js';
import { ActOnVariants } from './act-on-variants.js';
import { MakeVariants } from './make-variants.js';
import { RemoveVariants } from './remove-variants.js';
import { ScheduleRelease } from '../publication/schedule-release.js';
import { VariantsQueries } from './variants.queries.js';

const settings = { timeZone: 'Europe/Berlin' };

describe('variants of a master', () => {
  let database: Awaited<ReturnType<typeof openFreshDatabase>>;
  let clock: MovableClock;
  let make: MakeVariants;
  let edit: EditRelease;
  let act: ActOnVariants;
  let masterId: string;

  beforeEach(async () => {
    database = await openFreshDatabase();
    clock = new MovableClock('2026-03-05T09:00:00Z');
    const { dataSource } = database;
    const audit = new AuditLog(clock);
    make = new MakeVariants(dataSource, clock, audit);
    edit = new EditRelease(dataSource, clock, audit, settings);
    const approve = new ApproveRelease(dataSource, clock, audit);
    const publish = new PublishRelease(dataSource, clock, audit, settings);
    act = new ActOnVariants(dataSource, approve, new ScheduleRelease(dataSource, clock, audit), publish);
    for (let at = 1; at <= 30; at++) await insertDistrict(dataSource, key(at), `Ort ${at}`, 'Landkreis');
    masterId = await new AddRelease(dataSource, clock, audit, settings).run(
      aRelease({
        publishedAt: null,
        headline: '{{Kreis}} startet',
        lead: '{{Zahl}} Menschen in {{ort}}.',
        body: 'Es geht los{{Zusatz|}}.',
        quotes: [
          {
            text: '{{Zitat}}',
            name: 'Mara Muster',
            role: '',
            approvedBy: 'Mara Muster',
            approvedDay: '2026-03-01',
          },
          { text: 'Fest.', name: 'Ben Beispiel', role: '', approvedBy: 'Ben Beispiel', approvedDay: null },
        ],
      }),
      null,
    );
  });
  afterEach(() => database.close());

  const key = (at: number) => `09${String(at).padStart(3, '0')}`;
  const rows = (facts: (at: number) => Record<string, string>, count = 30) =>
    [...Array(count).keys()].map((at) => ({ ags: key(at + 1), facts: facts(at + 1) }));
  const table = (at: number) => ({ Zahl: String(at * 10), Zitat: `„Nummer ${at}“` });
  const variants = () =>
    database.dataSource.manager.find(Release, { where: { masterId }, order: { districtAgs: 'ASC' } });
  const textsOf = async () =>
    (await variants()).map(({ headline, lead, body }) => [headline, lead, body].join('|'));

  it('writes thirty texts from one table, and nothing more when it is run again', async () => {
    const { added, updated } = await make.run(masterId, { rows: rows(table) }, null);
    expect([added.length, updated]).toEqual([30, 0]);
    const texts = await textsOf();
    expect(new Set(texts).size).toBe(30);
    expect(texts[6]).toBe('Landkreis Ort 7 startet|70 Menschen in Ort 7.|Es geht los.');
    const [first] = await variants();
    expect(first).toMatchObject({ state: 'draft', masterId, districtAgs: key(1), placeFacts: table(1) });
    expect(first?.quotes).toMatchObject([
      { text: '„Nummer 1“', approvedBy: null, approvedDay: null },
      { text: 'Fest.', approvedBy: 'Ben Beispiel' },
    ]);
    const again = await make.run(masterId, { rows: rows(table) }, null);
    expect([again.added.length, again.updated]).toEqual([0, 0]);
    expect(again.plan.every((planned) => planned.act === 'same')).toBe(true);
    expect(await database.dataSource.manager.count(ReleaseVersion)).toBe(31);
  });

  it('fills in anew what nobody touched, and leaves the others until somebody says so', async () => {
    await make.run(masterId, { rows: rows(table, 4) }, null);
    const [changed, approved, published] = await variants();
    await edit.run(changed!.id, 1, { lead: 'Anders.' }, null);
    await act.run(masterId, [approved!.id, published!.id], 'approve', null);
    await act.run(masterId, [published!.id], 'publish', null);
    const master = await database.dataSource.manager.findOneByOrFail(Release, { id: masterId });
    await edit.run(masterId, master.version, { body: 'Neu{{Zusatz|}}.' }, null);

    const { plan, updated } = await make.run(masterId, { rows: rows(() => ({ Zusatz: ', hier' }), 5) }, null);
    expect(plan.map((planned) => planned.reason ?? planned.act)).toEqual([
      'by-hand',
      'approved',
      'published',
      'update',
      'add',
    ]);
    expect(updated).toBe(1);
    expect(await textsOf()).toEqual([
      'Landkreis Ort 1 startet|Anders.|Es geht los.',
      'Landkreis Ort 2 startet|20 Menschen in Ort 2.|Es geht los.',
      'Landkreis Ort 3 startet|30 Menschen in Ort 3.|Es geht los.',
      // columns that a table does not have keep what they said
      'Landkreis Ort 4 startet|40 Menschen in Ort 4.|Neu, hier.',
      'Landkreis Ort 5 startet|{{Zahl}} Menschen in Ort 5.|Neu, hier.',
    ]);
    const overwrite = [key(1), key(2), key(3)];
    expect((await make.run(masterId, { rows: null, overwrite }, null)).updated).toBe(2);
    const after = await variants();
    expect(after.map(({ state }) => state)).toEqual(['draft', 'draft', 'published', 'draft', 'draft']);
    expect(after[0]!.lead).toBe('10 Menschen in Ort 1.');
  });

  it('publishes nothing that is open, the master neither', async () => {
    await make.run(masterId, { rows: rows(() => ({ Zahl: '7' }), 2) }, null);
    const ids = (await variants()).map(({ id }) => id);
    await act.run(masterId, ids, 'approve', null);
    const { done, refused } = await act.run(masterId, ids, 'publish', null);
    expect(done).toEqual([]);
    expect(refused.map(({ error }) => [error.code, error.params['reasons']])).toEqual([
      ['publication-blocked', 'open-places:Zitat'],
      ['publication-blocked', 'open-places:Zitat'],
    ]);
    const master = await database.dataSource.manager.findOneByOrFail(Release, { id: masterId });
    const context = { manager: database.dataSource.manager, release: master, now: clock.now(), ...settings };
    const open = (await blockersOf(context)).filter(({ code }) => code === 'open-places');
    expect(open.map(({ what }) => what)).toEqual(['Kreis', 'Zahl', 'ort', 'Zitat']);
  });

  it('refuses variants of variants and unknown districts, and takes back what was just made', async () => {
    const { added } = await make.run(masterId, { rows: rows(table, 3) }, null);
    await expect(make.run(added[0]!, { rows: [] }, null)).rejects.toMatchObject({
      code: 'variant-of-variant',
    });
    const unknown = [{ ags: '99999', facts: {} }];
    await expect(make.run(masterId, { rows: unknown }, null)).rejects.toMatchObject({
      code: 'unknown-district',
    });
    await edit.run(added[1]!, 1, { lead: 'Anders.' }, null);
    const remove = new RemoveVariants(database.dataSource, new AuditLog(clock));
    expect(await remove.run(masterId, added, null)).toBe(2);
    expect((await variants()).map(({ id }) => id)).toEqual([added[1]]);
  });

  it('lists variants in the order of districts, each among its neighbours', async () => {
    const { added } = await make.run(masterId, { rows: rows(table, 3) }, null);
    const queries = new VariantsQueries(database.dataSource);
    const list = await queries.list(masterId);
    expect(list.map(({ district, open, byHand }) => [district.name, open, byHand])).toEqual([
      ['Ort 1', [], false],
      ['Ort 2', [], false],
      ['Ort 3', [], false],
    ]);
    const place = await queries.placeOf({ id: added[1]!, masterId });
    expect([place?.master.id, place?.before?.id, place?.after?.id]).toEqual([masterId, added[0], added[2]]);
    expect(await queries.counts([masterId])).toEqual(new Map([[masterId, 3]]));
  });
});
