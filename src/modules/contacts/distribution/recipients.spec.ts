import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { aContact, contactRow } from '../../../../test/builders/a-contact.js';
import { openFreshDatabase } from '../../../../test/support/fresh-database.js';
import { insertRows } from '../../../database/many-rows.js';
import { newId } from '../../../shared/ids.js';
import { DistributionArea } from '../../outlets/distribution-area.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { District } from '../../places/district.entity.js';
import { ContactDistrict } from '../contact-district.entity.js';
import { ContactTopic } from '../contact-topic.entity.js';
import { Contact } from '../contact.entity.js';
import { DistributionList } from '../distribution-list.entity.js';
import type { ListFilter } from '../distribution-list.entity.js';
import { RecordInteractions } from '../interactions/record-interactions.js';
import type { NewInteraction } from '../interactions/record-interactions.js';
import { ListMember } from '../list-member.entity.js';
import { Suppressions } from '../suppressions.js';
import { Recipients } from './recipients.js';

const now = new Date('2026-03-01T12:00:00Z');
const clock = { now: () => now };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe('recipients', () => {
  let dataSource: DataSource;
  let close: () => Promise<void>;
  let recipients: Recipients;
  let suppressions: Suppressions;
  let record: RecordInteractions;

  beforeAll(async () => {
    const opened = await openFreshDatabase();
    dataSource = opened.dataSource;
    close = () => opened.close();
    suppressions = new Suppressions(clock);
    recipients = new Recipients(suppressions);
    record = new RecordInteractions(clock, { timeZone: 'Europe/Berlin' });
    await insertRows(dataSource.manager, District, [
      district('09761', 'Augsburg', 'Bayern'),
      district('01060', 'Segeberg', 'Schleswig-Holstein'),
    ]);
  });
  afterAll(() => close());

  const of = (chosen: { listIds?: string[]; contactIds?: string[]; everyone?: boolean }) =>
    recipients.of(dataSource.manager, { listIds: [], contactIds: [], ...chosen }, now);
  const contact = (name: string, fields: Partial<Contact> = {}) =>
    aContact(dataSource.manager, { desk: name, email: `${name}@zeitung.example`, ...fields }, now);
  const outlet = async (name: string, fields: Partial<Outlet> = {}) => {
    const id = newId(now);
    await dataSource.manager.insert(Outlet, { ...anOutlet(name), id, ...fields });
    return id;
  };
  const list = async (name: string, filter: Partial<ListFilter> | null, members: Contact[] = []) => {
    const id = newId(now);
    const none = { kinds: [], topics: [], districts: [], states: [], scopes: [], mediumTypes: [] };
    await dataSource.manager.insert(DistributionList, {
      id,
      name,
      kind: filter ? 'living' : 'fixed',
      filter: filter && { ...none, ...filter },
      note: '',
      createdAt: now,
      updatedAt: now,
      version: 1,
      archivedAt: null,
    });
    for (const { id: contactId } of members)
      await dataSource.manager.insert(ListMember, { listId: id, contactId, addedAt: now });
    return id;
  };
  const names = async (listId: string) => {
    const { recipients: found } = await of({ listIds: [listId] });
    return found.map(({ email }) => email.split('@')[0]);
  };
  const mail = (contactId: string, at: Date, more: Partial<NewInteraction> = {}) =>
    record.run(dataSource.manager, [
      { contactId, kind: 'mail', direction: 'out', at, userId: null, ...more },
    ]);

  it('unites lists and single contacts, each once, in the order of lists', async () => {
    const [a, b, c] = [await contact('a-one'), await contact('b-one'), await contact('c-one')];
    const first = await list('Erste', null, [c, a]);
    const second = await list('Zweite', null, [a]);
    const found = await of({ listIds: [first, second], contactIds: [b.id, a.id, newId(now)] });
    expect(found).toEqual({
      recipients: [a, b, c].map(({ id, email, emailKey }) => ({
        contactId: id,
        outletId: null,
        kind: 'desk',
        email,
        emailKey,
        salutation: 'Guten Tag,',
      })),
      leftOut: [],
      warnings: [],
    });
  });

  it('leaves out who must not be written to, objections on the hashed list included', async () => {
    const blocked = await contact('gesperrt', { email: 'Gesperrt@Zeitung.example' });
    await suppressions.add(dataSource.manager, 'gesperrt@zeitung.example', 'objection');
    const objected = await contact('widersprochen', { objectedAt: now });
    const erased = await contact('gelöscht', { email: null, erasedAt: now });
    const found = await of({ contactIds: [blocked.id, objected.id, erased.id] });
    expect(found.recipients).toEqual([]);
    expect(new Map(found.leftOut.map(({ contactId, reason }) => [contactId, reason]))).toEqual(
      new Map([
        [blocked.id, 'suppressed'],
        [objected.id, 'objected'],
        [erased.id, 'erased'],
      ]),
    );
  });

  it('chooses in a newsroom the one written to last', async () => {
    const outletId = await outlet('Landbote');
    const [old, late] = [
      await contact('früher', { kind: 'person', outletId }),
      await contact('später', { kind: 'person', outletId }),
    ];
    await mail(old.id, daysAgo(100));
    await mail(late.id, daysAgo(50));
    // a call is no letter
    await record.run(dataSource.manager, [
      { contactId: old.id, kind: 'call', direction: 'out', at: daysAgo(1), userId: null },
    ]);
    const found = await of({ contactIds: [old.id, late.id] });
    expect(found.recipients.map(({ contactId }) => contactId)).toEqual([late.id]);
    expect((await of({ contactIds: [old.id, late.id], everyone: true })).recipients).toHaveLength(2);
  });

  it('warns of three mails within thirty days and of a wrong desk', async () => {
    const [often, wrong] = [await contact('oft'), await contact('falsch')];
    for (const days of [1, 10, 30, 31]) await mail(often.id, daysAgo(days));
    await mail(wrong.id, daysAgo(40), { outcome: 'wrong-desk' });
    const { warnings } = await of({ contactIds: [often.id, wrong.id] });
    expect(warnings).toEqual([
      { contactId: wrong.id, kind: 'wrong-desk' },
      { contactId: often.id, kind: 'written-often', count: 3 },
    ]);
  });

  describe('of living lists', () => {
    beforeAll(async () => {
      const { manager } = dataSource;
      const local = await outlet('Augsburger Bote', { scope: 'local', mediumType: 'newspaper' });
      const radio = await outlet('Nordfunk', { scope: 'regional', mediumType: 'broadcaster' });
      const federal = await outlet('Bayernblatt', { scope: 'regional', states: ['Bayern'] });
      await manager.insert(DistributionArea, {
        id: newId(now),
        outletId: local,
        districtAgs: '09761',
        share: null,
        source: '',
        asOf: null,
      });
      await contact('lokal', { outletId: local });
      await contact('funk', { outletId: radio });
      await contact('land', { outletId: federal });
      const free = await contact('frei', { kind: 'person' });
      await manager.insert(ContactTopic, { contactId: free.id, topicKey: 'migration', topic: 'Migration' });
      await manager.insert(ContactDistrict, { contactId: free.id, districtAgs: '01060' });
      await contact('archiviert', { outletId: local, archivedAt: now });
    });

    it.each<[string, Partial<ListFilter>, string[]]>([
      ['the district where the outlet spreads', { districts: ['09761'] }, ['lokal']],
      ['the district that the contact writes about', { districts: ['01060'] }, ['frei']],
      ['the state, of districts and of the outlet', { states: ['Bayern'] }, ['land', 'lokal']],
      ['district or state', { districts: ['01060'], states: ['Bayern'] }, ['frei', 'land', 'lokal']],
      ['topic', { topics: ['migration', 'kultur'] }, ['frei']],
      ['scope', { scopes: ['local'] }, ['lokal']],
      ['medium type', { mediumTypes: ['broadcaster'] }, ['funk']],
      ['kind and region together', { kinds: ['person'], districts: ['09761'] }, []],
    ])('finds by %s', async (what, filter, expected) => {
      expect(await names(await list(`Lebend: ${what}`, filter))).toEqual(expected);
    });

    it('keeps the texts of a filter from the statement', async () => {
      expect(await names(await list('Böse', { topics: [`'; DROP TABLE contact; --`] }))).toEqual([]);
    });
  });

  it('takes twenty thousand contacts', async () => {
    const rows = Array.from({ length: 20_100 }, (_, at) =>
      contactRow({ kind: 'person', lastName: `Masse ${at}`, email: `m${at}@masse.example` }, now),
    );
    await insertRows(dataSource.manager, Contact, rows);
    const found = await of({ contactIds: rows.map(({ id }) => id) });
    expect(found.recipients).toHaveLength(20_100);
  });
});

const district = (ags: string, name: string, state: string): District => ({
  ags,
  name,
  kind: 'Landkreis',
  state,
  population: 1,
  populationDate: '2024-12-31',
  areaKm2: 1,
  lat: 48,
  lon: 10,
  seat: '',
  neighbours: [],
  validTo: null,
});

const anOutlet = (name: string): Omit<Outlet, 'id'> => ({
  catalogueId: null,
  parentId: null,
  level: 'title',
  name,
  mediumType: 'online',
  scope: 'national',
  country: 'DE',
  states: [],
  seat: '',
  publisher: '',
  homepage: '',
  languages: ['de'],
  origin: 'user',
  notes: '',
  editedFields: [],
  createdAt: now,
  updatedAt: now,
  version: 1,
});
