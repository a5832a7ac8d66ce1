import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Setting } from '../../src/modules/accounts/setting.entity.js';
import { ArticleHost } from '../../src/modules/articles/article-host.entity.js';
import { itemIdentity } from '../../src/modules/feeds/item-identity.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { MentionCampaign } from '../../src/modules/mentions/mention-campaign.entity.js';
import { MentionDistrict } from '../../src/modules/mentions/mention-district.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { Outlet } from '../../src/modules/outlets/outlet.entity.js';
import { OutletDirectory } from '../../src/modules/outlets/outlet-directory.js';
import { canonicalUrl } from '../../src/shared/canonical-url.js';
import { insertCampaign, insertDistrict, insertOutlet, storeItems } from '../builders/mentions-world.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubDocument, StubOutletServer } from '../support/stub-outlet-server.js';

const html = (head: string, body = ''): StubDocument => ({
  body: `<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`,
  contentType: 'text/html; charset=utf-8',
});
const article = html(
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Brücke eröffnet',
    datePublished: '2026-03-03T08:15:00+01:00',
    author: { name: 'Jana Muster' },
    publisher: { name: 'Lechbote' },
  })}</script>`,
  '<p>Diesen Satz darf niemand aufbewahren.</p>',
);

describe('entering by hand', () => {
  let house: TestApp;
  let site: StubOutletServer;
  let outletId: string;
  let campaignId: string;

  beforeAll(async () => {
    house = await startTestApp();
    const { dataSource, clock } = house;
    await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
    await insertDistrict(dataSource, '09771', 'Aichach-Friedberg', 'Landkreis');
    outletId = await insertOutlet(dataSource, 'Lechbote', 'local', clock.now(), ['09761']);
    await insertOutlet(dataSource, 'Radio Lechwelle', 'local', clock.now(), []);
    campaignId = await insertCampaign(dataSource, 'Brückenfest', clock.now());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    const { manager } = house.dataSource;
    for (const table of [Mention, Item, ArticleHost, Setting]) {
      await manager.createQueryBuilder().delete().from(table).execute();
    }
    site = await startStubOutletServer();
  });
  afterEach(() => site.stop());

  const post = (path: string, fields: object, agent = house.bob) =>
    agent.post(path).type('form').send(fields);
  const look = (path: string, fields: object = {}) =>
    post('/mentions/new', { step: 'look', url: site.url(path), ...fields });
  const piece = {
    step: 'save',
    channel: 'print',
    headline: 'Brücke eröffnet',
    outlet: 'Lechbote',
    day: '2026-03-04',
  };
  const enter = async (fields: object = {}) => {
    const { headers } = await post('/mentions/new', { ...piece, ...fields }).expect(303);
    return await house.dataSource.manager.findOneByOrFail(Mention, {
      id: /[\da-f-]{36}/.exec(headers['location'] ?? '')?.[0] ?? '',
    });
  };
  const all = () => house.dataSource.manager.find(Mention, { order: { id: 'ASC' } });
  const valueOf = (text: string, name: string) =>
    new RegExp(`<(?:input|textarea)[^>]*name="${name}"[^>]*?value="([^"]*)"`).exec(
      text.replace(/<input([^>]*?)value="([^"]*)"([^>]*?)name="([^"]*)"/g, '<input$1name="$4" value="$2"$3'),
    )?.[1];
  const asked = () => site.requests.map(({ path }) => path);

  describe('from a page', () => {
    it('fills in title, day, time, author and outlet, and keeps nothing', async () => {
      site.serve('/a?utm_source=x', article);
      const { text } = await look('/a?utm_source=x', { day: '' }).expect(200);
      expect(
        ['headline', 'day', 'time', 'author', 'outlet', 'outletId'].map((name) => valueOf(text, name)),
      ).toEqual(['Brücke eröffnet', '2026-03-03', '08:15', 'Jana Muster', 'Lechbote', outletId]);
      expect(text).toContain('Titel (strukturierte Daten)');
      expect(text).not.toContain('Diesen Satz');
      expect(asked()[0]).toBe('/robots.txt');
      expect(await all()).toEqual([]);
      expect(await house.dataSource.manager.count(Item)).toBe(0);
    });

    it('never overwrites what was typed, and replaces what was proposed', async () => {
      site.serve('/a', article);
      site.serve('/b', html('<title>Markt verlegt</title>'));
      const typed = await look('/a', {
        headline: 'Mein Titel',
        author: '',
        day: '2026-03-01',
        note: 'Notiz',
      });
      expect(['headline', 'day', 'author'].map((name) => valueOf(typed.text, name))).toEqual([
        'Mein Titel',
        '2026-03-01',
        'Jana Muster',
      ]);
      expect(typed.text).toContain('Notiz</textarea>');
      const first = await look('/a');
      const fields = Object.fromEntries(
        ['headline', 'author', 'day', 'proposed'].map((name) => [
          name,
          (valueOf(first.text, name) ?? '').replaceAll('&quot;', '"'),
        ]),
      );
      const second = await look('/b', fields);
      expect(valueOf(second.text, 'headline')).toBe('Markt verlegt');
    });

    it.each<[string, string, Record<string, StubDocument>, string]>([
      ['is gone', '/a', {}, 'gibt es keine Seite'],
      [
        'is forbidden by robots.txt',
        '/a',
        { '/robots.txt': { body: 'User-agent: *\nDisallow: /a' }, '/a': article },
        'robots.txt',
      ],
      [
        'is reserved',
        '/a',
        { '/.well-known/tdmrep.json': { body: '[{"location":"/","tdm-reservation":1}]' }, '/a': article },
        'behält sich',
      ],
      [
        'is reserved in its head',
        '/a',
        { '/a': html('<title>T</title><meta name="tdm-reservation" content="1">') },
        'behält sich',
      ],
      [
        'has rules nobody can ask',
        '/a',
        { '/robots.txt': { body: '', status: 503 }, '/a': article },
        'nach ihren Regeln fragen',
      ],
      ['is refused', '/a', { '/a': { body: '', status: 403 } }, 'den Zugriff verweigert'],
      ['costs money', '/a', { '/a': { body: '', status: 402 } }, 'Bezahlschranke'],
      ['has trouble', '/a', { '/a': { body: '', status: 500 } }, 'Störung'],
      ['asks for patience', '/a', { '/a': { body: '', status: 429 } }, 'bittet um Geduld'],
      [
        'is a file',
        '/a',
        { '/a': { body: '%PDF-1.7', contentType: 'application/pdf' } },
        'sondern eine Datei',
      ],
      [
        'is too large',
        '/a',
        { '/a': { body: 'x'.repeat(4 * 1024 * 1024 + 1), contentType: 'text/html' } },
        'zu groß',
      ],
      ['says nothing', '/a', { '/a': html('', '<p>Text ohne Kopf</p>') }, 'weder Titel noch Datum'],
    ])('says so when it %s, and keeps what was typed', async (_, path, documents, reason) => {
      for (const [at, document] of Object.entries(documents)) site.serve(at, document);
      const { text } = await look(path, { headline: 'Getippt', note: 'bleibt', campaign: campaignId }).expect(
        200,
      );
      expect(text).toContain(reason);
      expect(valueOf(text, 'headline')).toBe('Getippt');
      expect(text).toContain('bleibt</textarea>');
      expect(text).toMatch(new RegExp(`value="${campaignId}" checked`));
    });

    it('reaches into no internal network and takes nothing for an address', async () => {
      for (const [url, reason] of [
        ['http://10.0.0.1/', 'internes Netz'],
        ['http://169.254.169.254/latest/meta-data', 'internes Netz'],
        ['javascript:alert(1)', 'keine Adresse'],
        ['ftp://bote.example/', 'keine Adresse'],
        ['quatsch', 'keine Adresse'],
        ['', 'keine Adresse'],
      ]) {
        const { text } = await post('/mentions/new', { step: 'look', url }).expect(200);
        expect(text).toContain(reason);
      }
    });

    it('survives broken metadata', async () => {
      site.serve(
        '/a',
        html(`<script type="application/ld+json">{"headline": "kaputt</script>
          <meta property="og:title" content="Heil &amp; ganz"><meta property="article:published_time" content="gestern">`),
      );
      const { text } = await look('/a', { day: '' }).expect(200);
      expect(valueOf(text, 'headline')).toBe('Heil &amp; ganz');
      expect(text).toContain('sind beschädigt');
      expect(text).toContain('Nicht gefunden: Tag');
    });

    it('is not asked when a feed has shown it, and the entry is tied to that', async () => {
      const url = site.url('/a');
      const canonical = canonicalUrl(url)!;
      const [item] = await storeItems(house.dataSource, house.clock.now(), [
        { title: 'Aus dem Feed', url, canonicalUrl: canonical, outletId },
      ]);
      await house.dataSource.manager.update(
        Item,
        { id: item!.id },
        { identity: itemIdentity({ id: canonical, canonicalUrl: canonical }, '') },
      );
      const { text } = await look('/a#oben').expect(200);
      expect(valueOf(text, 'headline')).toBe('Aus dem Feed');
      expect(text).toContain('wird mit ihr verbunden');
      expect(asked()).toEqual([]);
      const mention = await enter({ channel: 'online', url, headline: 'Aus dem Feed' });
      expect(mention).toMatchObject({ itemId: item!.id, foundBy: 'hand', review: 'relevant' });
      // the piece is a mention now
      await post('/mentions/new', { ...piece, headline: 'Anders', day: '2026-01-01', url }).expect(409);
    });

    it('is not asked by opening a link, nor when the administrator has switched it off', async () => {
      site.serve('/a', article);
      const opened = await house.bob.get(
        `/mentions/new?url=${encodeURIComponent(site.url('/a'))}&headline=Vom+Lesezeichen`,
      );
      expect(valueOf(opened.text, 'headline')).toBe('Vom Lesezeichen');
      expect(asked()).toEqual([]);
      await post('/settings/page-looks', { state: 'off' }).expect(403);
      await post('/settings/page-looks', { state: 'off' }, house.alice).expect(303);
      expect((await look('/a')).text).toContain('in den Einstellungen ausgeschaltet');
      expect(asked()).toEqual([]);
      await post('/settings/page-looks', { state: 'on' }, house.alice).expect(303);
      expect(valueOf((await look('/a')).text, 'headline')).toBe('Brücke eröffnet');
    });
  });

  describe('the form', () => {
    it('takes print with page and edition, and drops what does not fit', async () => {
      const mention = await enter({
        day: '4.3.2026',
        page: '12f.',
        edition: 'Ausgabe Nord',
        programme: 'nein',
        timeCode: '12:30',
        time: '14:00',
        author: 'Jana Muster',
        campaign: campaignId,
        districts: 'Aichach-Friedberg',
      });
      expect(mention).toMatchObject({
        channel: 'print',
        page: '12f.',
        edition: 'Ausgabe Nord',
        timeCode: null,
        author: 'Jana Muster',
        day: '2026-03-04',
        publishedAt: new Date('2026-03-04T12:00:00Z'),
        scope: 'local',
      });
      const { manager } = house.dataSource;
      const districts = await manager.find(MentionDistrict, { order: { districtAgs: 'ASC' } });
      expect(districts.map(({ districtAgs, basis }) => [districtAgs, basis])).toEqual([
        ['09761', 'area'],
        ['09771', 'hand'],
      ]);
      expect(await manager.countBy(MentionCampaign, { mentionId: mention.id })).toBe(1);
    });

    it('takes radio with programme, time and place in the recording', async () => {
      const radio = { channel: 'radio', outlet: 'radio lechwelle', programme: 'Morgenwelle', page: '3' };
      expect(await enter({ ...radio, time: '7.30 Uhr', timeCode: '1:02:03' })).toMatchObject({
        channel: 'radio',
        edition: 'Morgenwelle',
        page: null,
        timeCode: '01:02:03',
        publishedAt: new Date('2026-03-04T06:30:00Z'),
      });
    });

    it('comes back with what was typed and what is wrong', async () => {
      const wrong = {
        ...piece,
        day: '31.02.2026',
        channel: 'radio',
        time: '25:00',
        timeCode: 'bald',
        districts: 'Nirgendwo',
        note: 'bleibt',
      };
      const { text } = await post('/mentions/new', wrong).expect(422);
      for (const remedy of ['Ein Datum angeben', 'Eine Uhrzeit angeben', 'Eine Stelle in der Aufnahme'])
        expect(text).toContain(remedy);
      expect(text).toContain('bleibt</textarea>');
      expect(text).toContain('Nirgendwo</textarea>');
      const district = await post('/mentions/new', { ...piece, districts: 'Nirgendwo' }).expect(422);
      expect(district.text).toContain('Nirgendwo');
      await post('/mentions/new', { ...piece, day: '2026-03-06' }).expect(422);
      await post('/mentions/new', { ...piece, url: 'javascript:alert(1)' }).expect(422);
      await post('/mentions/new', { ...piece, headline: 'x'.repeat(1001) }).expect(422);
      await post('/mentions/new', { ...piece, campaign: 'keine' }).expect(422);
      await post('/mentions/new', { headline: ['a', 'b'], outlet: { $ne: 1 } }).expect(422);
      expect(await all()).toEqual([]);
    });

    it('goes on with the same outlet, day and channel', async () => {
      const { headers } = await post('/mentions/new', { ...piece, step: 'next' }).expect(303);
      const { text } = await house.bob.get(headers['location'] ?? '').expect(200);
      expect(['outlet', 'day', 'headline'].map((name) => valueOf(text, name))).toEqual([
        'Lechbote',
        '2026-03-04',
        undefined,
      ]);
      expect(text).toContain('value="print" checked');
      expect(text).toContain('ist eingetragen');
    });

    it('asks which outlet is meant, and adds one that is missing in the same step', async () => {
      const namesake = await insertOutlet(house.dataSource, 'Lechbote', 'regional', house.clock.now(), []);
      await house.dataSource.manager.update(Outlet, { id: namesake }, { seat: 'Landsberg' });
      const unclear = await post('/mentions/new', piece).expect(422);
      expect(unclear.text).toContain('Mehrere Medien heißen so');
      const chosen = await post('/mentions/new', { ...piece, chosenOutlet: namesake }).expect(303);
      expect(chosen.headers['location']).toMatch(/^\/mentions\//);
      expect(await all()).toMatchObject([{ outletId: namesake, scope: 'regional' }]);
      await house.dataSource.manager.delete(Outlet, { id: namesake });

      const near = await post('/mentions/new', { ...piece, outlet: 'Lechb' }).expect(422);
      expect(near.text).toContain('Ist eines von diesen gemeint');
      const missing = { ...piece, outlet: 'Gemeindeblatt Au', headline: 'Aus Au' };
      expect((await post('/mentions/new', missing).expect(422)).text).toContain('steht nicht im Verzeichnis');
      const added = await enter({
        ...missing,
        newOutlet: 'on',
        newScope: 'local',
        newType: 'municipal_gazette',
        newDistricts: '09771',
      });
      expect(added).toMatchObject({ scope: 'local', mediumType: 'municipal_gazette' });
      expect(await house.dataSource.manager.findBy(MentionDistrict, { mentionId: added.id })).toMatchObject([
        { districtAgs: '09771', basis: 'area' },
      ]);
      house.app.get(OutletDirectory).invalidate();
      await house.bob.get(`/outlets/${added.outletId}`).expect(200);
    });

    it('suggests outlets by name, place and domain', async () => {
      const { text } = await house.bob.get('/mentions/new/outlets?outlet=LECH').expect(200);
      expect(text.match(/role="option"/g)).toHaveLength(2);
      expect(text.indexOf('Lechbote')).toBeLessThan(text.indexOf('Radio Lechwelle'));
      expect((await house.bob.get('/mentions/new/outlets?outlet=xyz').expect(200)).text).toContain(
        'Kein Medium passt',
      );
      await house.bob.get('/mentions/new/outlets').expect(200);
    });
  });

  describe('what is there already', () => {
    const twins = (query: Record<string, string>) =>
      house.bob.get('/mentions/new/twins').query(query).expect(200);

    it('is noticed while typing', async () => {
      const { id } = await enter();
      const typed = { headline: 'BRUECKE eröf', outlet: 'lechbote', day: '06.03.2026' };
      expect((await twins(typed)).text).toContain(`/mentions/${id}`);
      expect((await twins({ ...typed, day: '2026-03-08' })).text).toBe('');
      expect((await twins({ ...typed, headline: 'Markt verlegt' })).text).toBe('');
      expect((await twins({ ...typed, outlet: 'Radio Lechwelle' })).text).toBe('');
      expect((await twins({})).text).toBe('');
    });

    it('is asked about before saving, by headline and by address in any spelling', async () => {
      const url = 'https://www.lechbote.example/a?utm_source=x';
      const { id } = await enter({ url, channel: 'online' });
      const again = {
        ...piece,
        headline: 'Ganz anderer Titel',
        day: '2026-01-01',
        url: 'http://lechbote.example/a/',
      };
      const question = await post('/mentions/new', again).expect(409);
      expect(question.text).toContain('Ist das derselbe Beitrag?');
      expect(question.text).toContain('dieselbe Adresse');
      expect(valueOf(question.text, 'seen')).toBe(id);
      expect(await all()).toHaveLength(1);
      // seen twins are no question any more; others would be
      await post('/mentions/new', { ...again, seen: 'anything else' }).expect(409);
      await post('/mentions/new', { ...again, seen: id }).expect(303);
      expect(await all()).toHaveLength(2);
      await post('/mentions/new', { ...piece, headline: 'Eröffnet: Brücke' }).expect(409);
    });

    it('adds no outlet for a piece that is only asked about', async () => {
      const url = 'https://neu.example/a';
      await enter({ url, channel: 'online' });
      const before = await house.dataSource.manager.count(Outlet);
      await post('/mentions/new', { ...piece, outlet: 'Neu', newOutlet: 'on', url }).expect(409);
      expect(await house.dataSource.manager.count(Outlet)).toBe(before);
    });
  });

  describe('an entry', () => {
    const change = (mention: Mention, fields: object = {}, agent = house.bob) =>
      post(
        `/mentions/${mention.id}/entry`,
        { ...piece, step: undefined, version: String(mention.version), ...fields },
        agent,
      );
    const undoOn = async (location: string) => {
      const { text } = await house.bob.get(location);
      return /name="change" value="([^"]+)"/.exec(text)?.[1] ?? '';
    };
    const again = (id: string) => house.dataSource.manager.findOneByOrFail(Mention, { id });

    it('is changed in full and back again', async () => {
      const before = await enter({ page: '3', districts: '09771' });
      const form = await house.bob.get(`/mentions/${before.id}/entry`).expect(200);
      expect(valueOf(form.text, 'page')).toBe('3');
      const saved = await change(before, {
        channel: 'radio',
        headline: 'Gespräch zur Brücke',
        outlet: 'Radio Lechwelle',
        day: '2026-03-02',
        time: '08:00',
        programme: 'Morgenwelle',
        timeCode: '2:05',
      }).expect(303);
      expect(await again(before.id)).toMatchObject({
        headline: 'Gespräch zur Brücke',
        channel: 'radio',
        page: null,
        timeCode: '00:02:05',
        day: '2026-03-02',
        version: 2,
        storySeq: null,
      });
      expect(await house.dataSource.manager.countBy(MentionDistrict, { mentionId: before.id })).toBe(0);
      const undo = await undoOn(saved.headers['location'] ?? '');
      await post('/mentions/logged-undo', { change: undo }).expect(303);
      expect(await again(before.id)).toMatchObject({
        headline: before.headline,
        outletId,
        page: '3',
        channel: 'print',
        publishedAt: before.publishedAt,
        version: 3,
      });
      expect(await house.dataSource.manager.countBy(MentionDistrict, { mentionId: before.id })).toBe(2);
      await post('/mentions/logged-undo', { change: undo }).expect(404);
    });

    it('is not overwritten unseen, and an undo overwrites nobody', async () => {
      const mention = await enter();
      const first = await change(mention, { headline: 'Eins' }).expect(303);
      const undo = await undoOn(first.headers['location'] ?? '');
      const second = await change(mention, { headline: 'Zwei' }).expect(409);
      expect(second.text).toContain('inzwischen geändert');
      expect(valueOf(second.text, 'headline')).toBe('Zwei');
      expect((await again(mention.id)).headline).toBe('Eins');
      await change({ ...mention, version: 2 }, { headline: 'Drei' }).expect(303);
      await post('/mentions/logged-undo', { change: undo }).expect(409);
      expect((await again(mention.id)).headline).toBe('Drei');
    });

    it('is removed with all that hangs on it and brought back with it', async () => {
      const mention = await enter({
        campaign: campaignId,
        districts: '09771',
        url: 'https://lechbote.example/x',
        note: 'Notiz',
      });
      await house.app.get(AssignStories).workOff();
      const before = await again(mention.id);
      const removed = await post(`/mentions/${mention.id}/removal`, { version: '1' }).expect(303);
      expect(await all()).toEqual([]);
      const undo = await undoOn(removed.headers['location'] ?? '');
      await post('/mentions/logged-undo', { change: undo }).expect(303);
      expect(await again(mention.id)).toEqual({ ...before, storySeq: null, originRules: null });
      const { manager } = house.dataSource;
      expect(await manager.countBy(MentionCampaign, { mentionId: mention.id })).toBe(1);
      expect(await manager.countBy(MentionDistrict, { mentionId: mention.id })).toBe(2);
      await post('/mentions/new', { ...piece, day: '2026-01-01', url: 'https://lechbote.example/x' }).expect(
        409,
      );
      await house.app.get(AssignStories).workOff();
      expect((await again(mention.id)).storySeq).not.toBeNull();
    });

    it('stays when somebody changed it since, and when a feed brought it', async () => {
      const mention = await enter();
      await change(mention, { headline: 'Eins' }).expect(303);
      const stale = await post(`/mentions/${mention.id}/removal`, { version: '1' }).expect(303);
      expect((await house.bob.get(stale.headers['location'] ?? '')).text).toContain('inzwischen geändert');
      await house.dataSource.manager.update(Mention, { id: mention.id }, { foundBy: 'feed' });
      await house.bob.get(`/mentions/${mention.id}/entry`).expect(422);
      await change({ ...mention, version: 2 }).expect(422);
      await post(`/mentions/${mention.id}/removal`, { version: '2' }).expect(303);
      expect(await all()).toHaveLength(1);
    });

    it('is undone right after it was made', async () => {
      const { headers } = await post('/mentions/new', piece).expect(303);
      const { text } = await house.bob.get(headers['location'] ?? '');
      expect(text).toContain('ist eingetragen');
      const [, action] =
        /<form method="post" action="([^"]+removal)"><input type="hidden" name="version" value="1"/.exec(
          text,
        ) ?? [];
      await post(action ?? '', { version: '1' }).expect(303);
      expect(await all()).toEqual([]);
    });

    it('writes nobody’s words into the audit log', async () => {
      const mention = await enter({ author: 'Jana Muster' });
      await change(mention, { author: 'Tom Beispiel', headline: 'Anders' }).expect(303);
      const rows: { action: string; details: unknown }[] =
        await house.dataSource.query('SELECT * FROM audit_entry');
      expect(JSON.stringify(rows)).not.toMatch(/Muster|Tom Beispiel/);
      expect(rows.some(({ action }) => action === 'mention.edit-logged')).toBe(true);
    });
  });

  it('is for editors', async () => {
    const mention = await enter();
    const { charlie } = house;
    for (const path of [
      '/mentions/new',
      '/mentions/new/outlets',
      '/mentions/new/twins',
      `/mentions/${mention.id}/entry`,
    ])
      await charlie.get(path).expect(403);
    for (const path of [
      '/mentions/new',
      `/mentions/${mention.id}/entry`,
      `/mentions/${mention.id}/removal`,
      '/mentions/logged-undo',
    ])
      await post(path, { version: '1' }, charlie).expect(403);
    await charlie
      .post('/api/v1/mentions/page-facts')
      .send({ url: site.url('/a') })
      .expect(403);
    const { text } = await charlie.get(`/mentions/${mention.id}`).expect(200);
    expect(text).toContain('Von Hand eingetragen');
    expect(text).not.toContain('Eintrag entfernen');
    expect(asked()).toEqual([]);
  });

  describe('for programs', () => {
    it('tells what a page says', async () => {
      site.serve('/a', article);
      const { body } = await house.bob
        .post('/api/v1/mentions/page-facts')
        .send({ url: site.url('/a') })
        .expect(200);
      expect(body).toMatchObject({
        title: { value: 'Brücke eröffnet', from: 'json-ld' },
        publishedDay: { value: '2026-03-03', from: 'json-ld' },
        publishedTime: '08:15',
        author: { value: 'Jana Muster', from: 'json-ld' },
        outlet: { value: { id: outletId, name: 'Lechbote' }, from: 'meta' },
        unreadable: null,
        twins: [],
      });
      const gone = await house.bob
        .post('/api/v1/mentions/page-facts')
        .send({ url: site.url('/b') })
        .expect(200);
      expect(gone.body).toMatchObject({ unreadable: 'gone', title: null });
      await house.bob.post('/api/v1/mentions/page-facts').send({}).expect(422);
    });

    it('enters with all details, and refuses duplicates where asked to', async () => {
      const draft = {
        headline: 'Brücke eröffnet',
        outletId,
        publishedAt: '2026-03-04T10:00:00Z',
        channel: 'podcast',
        edition: 'Folge 3',
        timeCode: '12:30',
        districtKeys: ['09771'],
      };
      const { body } = await house.bob.post('/api/v1/mentions').send(draft).expect(201);
      expect(body).toMatchObject({
        channel: 'podcast',
        edition: 'Folge 3',
        timeCode: '00:12:30',
        author: null,
      });
      await house.bob
        .post('/api/v1/mentions')
        .send({ ...draft, refuseDuplicates: true })
        .expect(409);
      await house.bob
        .post('/api/v1/mentions')
        .send({ ...draft, timeCode: 'x' })
        .expect(422);
      await house.bob
        .post('/api/v1/mentions')
        .send({ ...draft, districtKeys: ['00000'] })
        .expect(422);
      await house.bob.post('/api/v1/mentions').send(draft).expect(201);
    });
  });
});
