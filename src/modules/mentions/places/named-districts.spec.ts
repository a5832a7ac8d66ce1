import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld, storeItems } from '../../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../../test/builders/mentions-world.js';
import { inTransaction } from '../../../database/in-transaction.js';
import { newId } from '../../../shared/ids.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { Item } from '../../feeds/item.entity.js';
import { Municipality } from '../../places/municipality.entity.js';
import { ReadGazetteer } from '../../places/read-gazetteer.js';
import { nameDistricts } from '../hand/name-districts.js';
import { MentionDistrict } from '../mention-district.entity.js';
import { Mention } from '../mention.entity.js';
import { DecideDistricts } from './decide-districts.js';
import { DistrictDenial } from './district-denial.entity.js';
import { FindNamedDistricts } from './find-named-districts.js';

describe('districts named in mentions', () => {
  let world: MentionsWorld;
  let find: FindNamedDistricts;
  let decide: DecideDistricts;

  beforeEach(async () => {
    world = await openMentionsWorld();
    const { dataSource, clock } = world;
    const facts = {
      kind: 'Stadt',
      populationDate: '2023-12-31',
      areaKm2: 1,
      lat: 48,
      lon: 11,
      postalCode: '',
      validTo: null,
    };
    await dataSource.manager.insert(Municipality, [
      { ...facts, ags: '09761000', name: 'Augsburg', districtAgs: '09761', population: 300_000 },
      { ...facts, ags: '09772125', name: 'Bobingen', districtAgs: '09772', population: 18_000 },
    ]);
    const gazetteer = new ReadGazetteer();
    find = new FindNamedDistricts(dataSource, gazetteer);
    decide = new DecideDistricts(dataSource, new AuditLog(clock), clock, gazetteer);
    await world.aWatch();
  });
  afterEach(() => world.close());

  const rows = async () => {
    const all = await world.dataSource.manager.find(MentionDistrict, {
      order: { districtAgs: 'ASC', basis: 'ASC' },
    });
    return all.map(({ districtAgs, basis }) => `${districtAgs} ${basis}`);
  };
  const only = async () => (await world.allMentions())[0]!;

  it('finds them in headline, teaser and text of what a feed brought, with the passage', async () => {
    await world.arrive({
      title: 'Stadtwerkstatt in Augsburg',
      summary: 'Mit dabei: Bobingen im Landkreis Augsburg.',
      outletId: world.national,
    });
    expect((await only()).placeRules).toBeNull();
    expect(await find.workOff()).toBe(1);
    expect(await rows()).toEqual(['09761 named', '09772 named']);
    const [row] = (await world.mentions.list({}, { limit: 5 })).items;
    expect(row?.districts.map(({ evidence }) => evidence)).toEqual(
      expect.arrayContaining([
        {
          field: 'title',
          snippet: 'Stadtwerkstatt in Augsburg',
          start: 18,
          end: 26,
          municipalityAgs: '09761000',
        },
      ]),
    );
    expect((await only()).placeRules).toBeGreaterThan(0);
    expect(await find.workOff()).toBe(0);
  });

  it('keeps area and name apart, and writes nothing twice', async () => {
    await world.arrive({ title: 'Stadtwerkstatt zieht nach Augsburg', outletId: world.local });
    await find.workOff();
    const before = await rows();
    expect(before).toEqual(['09761 area', '09761 named', '09772 area']);
    await world.dataSource.manager.update(Mention, { foundBy: 'feed' }, { placeRules: null });
    await find.workOff();
    expect(await rows()).toEqual(before);
  });

  it('reads an edited text anew', async () => {
    const [item] = await storeItems(world.dataSource, world.clock.now(), [
      { title: 'Stadtwerkstatt', summary: 'In Augsburg beginnt es.', outletId: world.national },
    ]);
    await inTransaction(world.dataSource, (manager) => world.record.itemsArrived(manager, [item!]));
    await find.workOff();
    expect(await rows()).toEqual(['09761 named']);
    const edited = { ...item!, summary: 'Im Landkreis Augsburg beginnt es.' };
    await inTransaction(world.dataSource, async (manager) => {
      await manager.update(Item, { id: item!.id }, { summary: edited.summary });
      await world.record.itemsRevised(manager, [edited]);
    });
    await find.workOff();
    expect(await rows()).toEqual(['09772 named']);
  });

  it('searches what is logged by hand, and leaves what a person entered', async () => {
    const draft = {
      url: null,
      outletId: world.national,
      publishedAt: world.clock.now(),
      note: '',
      campaignIds: [],
    };
    await world.log.log(
      { ...draft, headline: 'Ein Abend in Augsburg', districtKeys: ['09772'] },
      world.alice,
    );
    await find.workOff();
    expect(await rows()).toEqual(['09761 named', '09772 hand']);
  });

  it('works off old mentions in batches, and goes on where it stopped', async () => {
    const titles = Array.from({ length: 250 }, (_, i) => ({
      title: `Stadtwerkstatt ${i} in Augsburg`,
      outletId: null,
    }));
    await world.arrive(...titles);
    expect(await find.waiting()).toBe(250);
    expect(await find.workOff(1)).toBe(200);
    expect(await find.waiting()).toBe(50);
    const other = new FindNamedDistricts(world.dataSource, new ReadGazetteer());
    expect(await other.workOff()).toBe(50);
    expect(await world.dataSource.manager.countBy(MentionDistrict, { basis: 'named' })).toBe(250);
    // rules of before
    await world.dataSource.manager.update(Mention, { foundBy: 'feed' }, { placeRules: 0 });
    expect(await find.workOff()).toBe(250);
  });

  it('does not find again what a person removed, until that is taken back', async () => {
    await world.arrive({ title: 'Stadtwerkstatt in Augsburg', outletId: world.national });
    await find.workOff();
    const { id } = await only();
    expect(await decide.remove(id, '09761', world.alice)).toBe('named');
    expect(await decide.remove(id, '09761', world.alice)).toBeNull();
    await world.dataSource.manager.update(Mention, { id }, { placeRules: null });
    await find.workOff();
    expect(await rows()).toEqual([]);
    await decide.putBack(id, '09761', 'named', world.alice);
    expect(await rows()).toEqual(['09761 named']);
    expect(await world.dataSource.manager.count(DistrictDenial)).toBe(0);
  });

  it('adds by hand, undoes that, and drops a removal when somebody enters the district after all', async () => {
    await world.arrive({ title: 'Stadtwerkstatt lädt ein', outletId: world.national });
    const { id } = await only();
    expect(await decide.add(id, '09772', world.alice)).toBe(true);
    expect(await decide.add(id, '09772', world.alice)).toBe(false);
    expect(await decide.remove(id, '09772', world.alice)).toBe('hand');
    await decide.putBack(id, '09772', 'hand', world.alice);
    expect(await rows()).toEqual(['09772 hand']);
    await decide.remove(id, '09772', world.alice);
    await inTransaction(world.dataSource, (manager) => nameDistricts(manager, id, ['09772']));
    expect(await world.dataSource.manager.count(DistrictDenial)).toBe(0);
    await expect(decide.add(id, '99999', world.alice)).rejects.toMatchObject({ code: 'unknown-district' });
    await expect(decide.add(newId(world.clock.now()), '09772', world.alice)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
