import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsNull, Like, Not } from 'typeorm';
import { ListMember } from '../../src/modules/contacts/list-member.entity.js';
import { DistributionList } from '../../src/modules/contacts/distribution-list.entity.js';
import { Task } from '../../src/modules/campaigns/tasks/task.entity.js';
import { FeedDay } from '../../src/modules/feeds/feed-day.entity.js';
import { Feed } from '../../src/modules/feeds/feed.entity.js';
import { AttributeMentions } from '../../src/modules/mentions/attribution/attribute-mentions.js';
import { Attribution } from '../../src/modules/mentions/attribution.entity.js';
import { LogMention } from '../../src/modules/mentions/log-mention.js';
import { MakeSilenceTasks } from '../../src/modules/mentions/silence/make-silence-tasks.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { Release } from '../../src/modules/releases/release.entity.js';
import { SendingRecipient } from '../../src/modules/releases/sending/sending-recipient.entity.js';
import { dayOf } from '../../src/shared/days.js';
import { newId } from '../../src/shared/ids.js';
import { aFeed } from '../builders/a-feed.js';
import { insertDistrict, insertOutlet } from '../builders/mentions-world.js';
import { openSendingRoom } from '../support/sending-room.js';
import type { SendingRoom } from '../support/sending-room.js';

const count = 30;
const numbers = [...Array(count).keys()].map((at) => at + 1);
const key = (at: number) => `09${String(at).padStart(3, '0')}`;
const table = [
  'Kreis;Zahl;Zitat',
  ...numbers.map((at) => `${key(at)};${at * 10};Nummer ${at} freut sich`),
].join('\n');

/** The master is written by people, thirty variants come out of one table, go out by mail and are waited for. */
describe('thirty variants from one table', () => {
  let room: SendingRoom;
  let masterId: string;
  const outlets: string[] = [];
  const lists: string[] = [];

  beforeAll(async () => {
    room = await openSendingRoom({ now: '2026-03-05T09:00:00Z', env: { BASE_URL: 'http://127.0.0.1:4100' } });
    const { house, manager } = room;
    const now = house.clock.now();
    for (const at of numbers) await insertDistrict(house.dataSource, key(at), `Ort ${at}`, 'Landkreis');
    for (const at of numbers) {
      // every third one spreads in the next district as well: it belongs to the first
      const area = at % 3 === 0 && at < count ? [key(at), key(at + 1)] : [key(at)];
      const outletId = await insertOutlet(house.dataSource, `Blatt ${at}`, 'local', now, area);
      outlets.push(outletId);
    }
    for (const name of ['Alle', 'Noch einmal']) {
      const id = newId(now);
      lists.push(id);
      const list = { id, name, kind: 'fixed' as const, filter: null, note: '', archivedAt: null };
      await manager.insert(DistributionList, { ...list, createdAt: now, updatedAt: now, version: 1 });
    }
    for (const [index, outletId] of outlets.entries()) {
      const contact = await room.contact(`redaktion${index + 1}`, { outletId });
      for (const listId of lists)
        await manager.insert(ListMember, { listId, contactId: contact.id, addedAt: now });
    }
    // the last two have no feed: whether they were silent cannot be told
    for (const [index, outletId] of outlets.slice(0, 28).entries()) {
      const feed = aFeed(now, { outletId, url: `https://blatt${index}.example/feed` });
      await manager.insert(Feed, feed);
      await manager.insert(FeedDay, {
        feedId: feed.id,
        day: '2026-03-20',
        due: 1,
        succeeded: 1,
        newItems: 0,
      });
    }
    const { body } = await house.bob
      .post('/api/v1/releases')
      .send({
        headline: '{{Kreis}}: {{Zahl}} Lotsen gesucht',
        lead: 'In {{Ort}} werden {{Zahl}} Lotsen gesucht.',
        body: '„{{Zitat}}“, heißt es aus dem Verein.',
        replyDays: 7,
      })
      .expect(201);
    masterId = body.id as string;
  });
  afterAll(() => room.close());

  const variants = () => room.manager.find(Release, { where: { masterId }, order: { districtAgs: 'ASC' } });
  const post = (path: string, fields: Record<string, string | string[]>) =>
    room.house.bob.post(`/releases/${masterId}${path}`).type('form').send(fields);
  const page = async (path: string) =>
    (await room.house.bob.get(`/releases/${masterId}${path}`).expect(200)).text;

  it('tries the table out, then writes thirty different texts', async () => {
    const broken = `${table}\nGotham;1;x\n${key(7)};2;y`;
    const trial = await room.house.bob
      .post(`/releases/${masterId}/variants/table`)
      .attach('table', Buffer.from(broken), 'kreise.csv')
      .expect(200);
    expect(trial.text).toContain('Zeile 32: „Gotham“ ist kein Kreis.');
    expect(trial.text).toContain(`Zeile 33: „${key(7)}“ steht schon in Zeile 8.`);
    expect(trial.text).toContain('30 Varianten schreiben');
    expect(await variants()).toHaveLength(0);

    const made = await post('/variants/table/made', { text: broken }).expect(303);
    expect(made.headers['location']).toBe(`/releases/${masterId}/variants`);
    const rows = await variants();
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ headline, lead, body }) => headline + lead + body)).size).toBe(count);
    expect(rows[11]).toMatchObject({
      headline: 'Landkreis Ort 12: 120 Lotsen gesucht',
      lead: 'In Ort 12 werden 120 Lotsen gesucht.',
      body: '„Nummer 12 freut sich“, heißt es aus dem Verein.',
    });
    const list = await page('/variants');
    expect(list).toContain('Ort 30 (Landkreis)');
    const releases = (await room.house.charlie.get('/releases').expect(200)).text;
    expect(releases).toContain('30 Varianten');
    expect(releases).not.toContain('Landkreis Ort 12');
    expect((await room.house.charlie.get('/releases?variants=all').expect(200)).text).toContain(
      'Landkreis Ort 12',
    );
  });

  it('does not let the master out while its places are open', async () => {
    const { version } = await room.manager.findOneByOrFail(Release, { id: masterId });
    await post('/approval', { approved: 'yes', version: String(version) }).expect(303);
    await post('/publication', { version: String(version + 1) }).expect(303);
    expect(await room.manager.findOneByOrFail(Release, { id: masterId })).toMatchObject({
      publishedAt: null,
    });
    expect(await page('')).toContain('Platzhalter „Zitat“ ist nicht ausgefüllt.');
  });

  it('sends each contact one variant, whoever sends again', async () => {
    const ids = (await variants()).map(({ id }) => id);
    await post('/variants/act', { act: 'approve', ids }).expect(303);
    await post('/variants/act', { act: 'publish', ids }).expect(303);
    const send = { ids, listIds: lists, replyToName: 'Jörg Lotse', replyToEmail: 'lotse@verein.example' };
    expect(await page(`/variants/sending?listIds=${lists[0]}&listIds=${lists[1]}`)).toContain(
      'Kontakte je Variante',
    );
    await post('/variants/sending', send).expect(303);
    await room.work();
    await post('/variants/sending', send).expect(303);
    await room.work();

    const recipients = room.catcher.mails.flatMap(({ to }) => to);
    expect(recipients).toHaveLength(count);
    expect(new Set(recipients).size).toBe(count);
    const rows = await room.manager.find(SendingRecipient, { where: { sentAt: Not(IsNull()) } });
    const contacts = rows.map(({ contactId }) => contactId);
    expect(new Set(contacts).size).toBe(contacts.length);
    for (const [index, mail] of room.catcher.mails.entries()) {
      const parsed = await room.catcher.read(index);
      const at = /redaktion(\d+)@/.exec(mail.to[0] ?? '')?.[1];
      expect(parsed.subject).toBe(`Landkreis Ort ${at}: ${Number(at) * 10} Lotsen gesucht`);
    }
  });

  it('gives a piece to one variant, and the master the sum', async () => {
    const { manager, house } = room;
    const { id: alice } = await manager.findOneByOrFail(User, { role: 'admin' });
    house.clock.moveTo(new Date('2026-03-08T12:00:00Z'));
    for (const at of [1, 2, 3, 4, 5])
      await house.app.get(LogMention).log(
        {
          headline: `Lotsen gesucht in Ort ${at}`,
          url: null,
          outletId: outlets[at - 1]!,
          publishedAt: house.clock.now(),
          note: '',
          campaignIds: [],
        },
        alice,
      );
    await house.app.get(AttributeMentions).workOff();
    expect(await manager.count(Attribution)).toBe(5);
    const { body } = await house.charlie.get(`/api/v1/releases/${masterId}/variants`).expect(200);
    expect(body.mentions).toBe(5);
    const items = body.items as { districtAgs: string; mentions: number; outlets: number }[];
    const counts = [...items]
      .sort((one, other) => (one.districtAgs < other.districtAgs ? -1 : 1))
      .map(({ mentions, outlets: written }) => [mentions, written]);
    expect(counts).toEqual(numbers.map((at) => [at <= 5 ? 1 : 0, 1]));
  });

  it('makes one follow-up for each outlet and district that is silent after seven days, exactly then', async () => {
    const { manager, house } = room;
    const silence = house.app.get(MakeSilenceTasks);
    const open = () => manager.countBy(Task, { uniqueKey: Like('silence:%'), doneAt: IsNull() });

    house.clock.moveTo(new Date('2026-03-11T22:59:59Z'));
    expect(dayOf(house.clock.now(), 'Europe/Berlin')).toBe('2026-03-11');
    expect(await silence.run()).toEqual({ made: 0, closed: 0 });

    house.clock.moveTo(new Date('2026-03-11T23:00:00Z'));
    // 28 outlets are observed, 5 wrote; an outlet of a district that wrote also covers the next where it spreads
    const silentOutlets = 23;
    const coveredDistricts = new Set([1, 2, 3, 4, 5]);
    const observedDistricts = numbers.filter((at) => at <= 28);
    const silentDistricts = observedDistricts.filter((at) => !coveredDistricts.has(at)).length;
    const both = await Promise.all([silence.run(), silence.run()]);
    expect(both.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThanOrEqual(
      silentOutlets + silentDistricts,
    );
    expect(await manager.countBy(Task, { uniqueKey: Like('silence:%:outlet:%') })).toBe(silentOutlets);
    expect(await manager.countBy(Task, { uniqueKey: Like('silence:%:district:%') })).toBe(silentDistricts);
    expect(await silence.run()).toEqual({ made: 0, closed: 0 });

    const text = await page('/silence');
    expect(text).toContain('23 still von 30');
    expect(text).toContain('nicht beobachtet');

    // a piece that comes late ends the waiting, here of one outlet and its two districts
    const { id: alice } = await manager.findOneByOrFail(User, { role: 'admin' });
    const before = await open();
    house.clock.moveTo(new Date('2026-03-12T08:00:00Z'));
    const late = { headline: 'Lotsen gesucht', url: null, note: '', campaignIds: [] };
    await house.app
      .get(LogMention)
      .log({ ...late, outletId: outlets[8]!, publishedAt: new Date('2026-03-11T12:00:00Z') }, alice);
    await house.app.get(AttributeMentions).workOff();
    expect(await silence.run()).toEqual({ made: 0, closed: 3 });
    expect(await open()).toBe(before - 3);
    const closed = await manager.findBy(Task, { uniqueKey: Like(`silence:%:outlet:${outlets[8]}`) });
    expect(closed).toMatchObject([{ result: 'printed', doneBy: null }]);
    expect(closed[0]!.note).toContain('11. März 2026');
  });
});
