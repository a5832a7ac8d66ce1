import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ExifReader from 'exifreader';
import { parseHTML } from 'linkedom';
import { readFeed } from '../../src/modules/feeds/parsing/read-feed.js';
import { Release } from '../../src/modules/releases/release.entity.js';
import { storedRelease } from '../builders/stored-release.js';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { noise } from '../support/hostile-files.js';

const closed = {
  enabled: false,
  noindex: false,
  listVariants: false,
  title: '',
  intro: '',
  language: 'de',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
};

describe('the newsroom', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ env: { BASE_URL: 'http://presse.haus.example' } });
    await house.alice.post('/settings/organisation').type('form').send({ name: 'Brückenlotse e. V.' });
  });
  afterAll(() => house.close());
  const set = (changes: Partial<typeof closed>) =>
    house.alice
      .put('/api/v1/newsroom')
      .send({ ...closed, ...changes })
      .expect(200);
  beforeEach(async () => {
    await house.dataSource.manager.createQueryBuilder().delete().from(Release).execute();
    await set({ enabled: true });
  });

  const release = (changes: Partial<Release> = {}) => storedRelease(house.dataSource.manager, changes);
  const read = (address: string) => house.guest().get(address);
  const listed = async () => {
    const { text } = await read('/newsroom').expect(200);
    return [...parseHTML(text).document.querySelectorAll('.releases h2')].map(
      (heading) => heading.textContent,
    );
  };
  const addressOf = async (id: string) => {
    await read('/newsroom');
    const rows: { slug: string }[] = await house.dataSource.query(
      `SELECT "slug" FROM "newsroom_page" WHERE "releaseId" = '${id}'`,
    );
    return `/newsroom/${rows[0]?.slug}`;
  };
  const picture = async (releaseId: string, fields: Record<string, string> = {}) => {
    const { body } = await house.bob
      .post(`/api/v1/releases/${releaseId}/images`)
      .field({ credit: 'Mara Muster', altText: 'Ein Platz', consent: 'nobody', onlineUse: 'on', ...fields })
      .attach('file', await noise(64, 48).jpeg().toBuffer(), 'platz.jpg')
      .expect(201);
    return (body as { id: string }).id;
  };

  it('is shut until an administrator opens it', async () => {
    const id = await release();
    const address = await addressOf(id);
    await house.bob.post('/settings/newsroom').type('form').send({ enabled: '' }).expect(403);
    await house.alice.post('/settings/newsroom').type('form').send({ language: 'de' }).expect(303);
    for (const path of ['/newsroom', address, '/newsroom/rss.xml', '/newsroom/atom.xml'])
      expect([path, (await read(path)).status]).toEqual([path, 404]);
    const page = await house.alice.get('/settings/newsroom').expect(200);
    expect(page.text).toContain('action="/settings/newsroom"');
    const open = { enabled: 'on', language: 'de', contactEmail: 'kein' };
    expect((await house.alice.post('/settings/newsroom').type('form').send(open).expect(422)).text).toContain(
      'E-Mail-Adresse angeben',
    );
    await house.alice
      .post('/settings/newsroom')
      .type('form')
      .send({ ...open, contactEmail: '' })
      .expect(303);
    await read(address).expect(200);
  });

  it('shows what is public now and nothing else', async () => {
    await release({ headline: 'Öffentlich' });
    await release({ headline: 'Entwurf', state: 'draft', publishedAt: null, day: null });
    await release({ headline: 'Geplant', state: 'scheduled', publishedAt: null, day: null });
    await release({ headline: 'Archiviert', archivedAt: new Date('2026-03-05T08:00:00Z') });
    const embargoed = await release({ headline: 'Gesperrt', embargoUntil: new Date('2026-03-05T10:00:00Z') });
    expect(await listed()).toEqual(['Öffentlich']);
    expect((await read('/newsroom/rss.xml')).text).not.toContain('Gesperrt');
    // nobody can guess it either: it has no address yet
    await read('/newsroom/gesperrt').expect(404);
    house.clock.advance({ minutes: 59 });
    expect(await listed()).toEqual(['Öffentlich']);
    house.clock.advance({ minutes: 1 });
    expect(await listed()).toHaveLength(2);
    const address = await addressOf(embargoed);
    await read(address).expect(200);
    await house.bob.put(`/api/v1/releases/${embargoed}/archived`).send({ archived: true }).expect(200);
    await read(address).expect(404);
    await house.bob.put(`/api/v1/releases/${embargoed}/archived`).send({ archived: false }).expect(200);
    expect(await addressOf(embargoed)).toBe(address);
  });

  it('keeps an address whatever becomes of the headline, and keeps equal ones apart', async () => {
    const first = await release({ headline: 'Vier Kreise' });
    expect(await addressOf(first)).toBe('/newsroom/vier-kreise');
    await house.dataSource.manager.update(Release, { id: first }, { headline: 'Fünf Kreise' });
    const second = await release({ headline: 'Vier Kreise' });
    expect(await addressOf(second)).toBe('/newsroom/vier-kreise-2');
    expect(await addressOf(await release({ headline: '🎈🎈' }))).toBe('/newsroom/mitteilung');
    expect(await addressOf(await release({ headline: 'rss.xml' }))).toBe('/newsroom/rss-xml');
    expect((await addressOf(await release({ headline: 'lang '.repeat(60).trim() }))).length).toBeLessThan(
      100,
    );
    const { text } = await read('/newsroom/vier-kreise').expect(200);
    expect(text).toContain('<h1>Fünf Kreise</h1>');
    expect(text).toContain('<link rel="canonical" href="http://presse.haus.example/newsroom/vier-kreise"');
    await read('/newsroom/vier-kreise%00').expect(422);
    await read('/newsroom/VIER-KREISE').expect(404);
  });

  it('sets no cookie and asks for none, also for somebody who is signed in with a notice waiting', async () => {
    const id = await release();
    const image = await picture(id);
    const address = await addressOf(id);
    await house.alice.post('/settings/organisation').type('form').send({ name: 'Lotse' });
    const paths = [
      '/newsroom',
      address,
      '/newsroom/rss.xml',
      '/newsroom/atom.xml',
      `${address}/pictures/${image}/web.jpg`,
      '/newsroom/nirgends',
    ];
    for (const person of [house.guest(), house.alice])
      for (const path of paths) {
        const { headers } = await person.get(path);
        expect([path, headers['set-cookie']]).toEqual([path, undefined]);
      }
    const own = (await read(address)).text.replaceAll(/(?<=name=")[^"]*/g, '');
    expect((await house.alice.get(address)).text.replaceAll(/(?<=name=")[^"]*/g, '')).toBe(own);
    expect(own).not.toContain('<script src');
    expect([...own.matchAll(/(?:src|srcset|href)="(https?:[^"]*)"/g)].map((match) => match[1])).toEqual([
      `http://presse.haus.example${address}`,
    ]);
    await house.alice.post('/settings/organisation').type('form').send({ name: 'Brückenlotse e. V.' });
  });

  it('answers 304 to whoever has it already', async () => {
    const address = await addressOf(await release());
    for (const path of ['/newsroom', address, '/newsroom/rss.xml']) {
      const { headers } = await read(path).expect(200);
      expect(headers['cache-control']).toBe('public, max-age=60');
      await read(path).set('if-none-match', headers['etag']!).expect(304);
    }
  });

  it('keeps search engines away when asked to', async () => {
    const address = await addressOf(await release());
    expect((await read(address)).headers['x-robots-tag']).toBeUndefined();
    await set({ enabled: true, noindex: true });
    for (const path of ['/newsroom', address, '/newsroom/atom.xml'])
      expect((await read(path)).headers['x-robots-tag']).toBe('noindex');
    expect((await read(address)).text).toContain('<meta name="robots" content="noindex"');
  });

  it('shows pictures that may be shown, and hands out those for paper', async () => {
    const id = await release({ headline: 'Mit Bild' });
    const shown = await picture(id, { caption: 'Auf dem Platz' });
    const printOnly = await picture(id, { onlineUse: '' });
    const open = await picture(id, { consent: 'missing' });
    const address = await addressOf(id);
    const { text } = await read(address).expect(200);
    expect(text).toContain('Foto: Mara Muster');
    expect(text).toContain('alt="Ein Platz"');
    for (const hidden of [printOnly, open]) {
      expect(text).not.toContain(hidden);
      await read(`${address}/pictures/${hidden}/web.jpg`).expect(404);
    }
    const print = await read(`${address}/pictures/${shown}/print.jpg`).expect(200);
    expect(print.headers).toMatchObject({
      'cache-control': 'public, max-age=300',
      'content-disposition': 'attachment; filename="01-platz-druck.jpg"',
    });
    expect(ExifReader.load(print.body as Buffer).Artist?.description).toBe('Mara Muster');
    await read(`/newsroom/anderswo/pictures/${shown}/web.jpg`).expect(404);
    await house.bob.put(`/api/v1/releases/${id}/archived`).send({ archived: true });
    await read(`${address}/pictures/${shown}/print.jpg`).expect(404);
    await read(`/release-images/${shown}/file/print.jpg`).expect(303);
  });

  it('tells programs what it is', async () => {
    const id = await release({ headline: 'Ende </script><b>& "Start"', lead: 'Der Anfang.' });
    const image = await picture(id);
    const address = await addressOf(id);
    const { document } = parseHTML((await read(address)).text);
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent);
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Ende </script><b>& "Start"',
      datePublished: '2026-03-04T08:30:00.000Z',
      mainEntityOfPage: `http://presse.haus.example${address}`,
      publisher: { name: 'Brückenlotse e. V.' },
      image: [`http://presse.haus.example${address}/pictures/${image}/web.jpg`],
    });
    expect(document.querySelector('meta[property="og:description"]')!.getAttribute('content')).toBe(
      'Der Anfang.',
    );
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelector('h1')!.textContent).toBe('Ende </script><b>& "Start"');
  });

  it('speaks the language of each release', async () => {
    const id = await release({ language: 'en', headline: 'Four districts', place: 'Nuremberg' });
    await picture(id);
    const { text } = await read(await addressOf(id)).set('accept-language', 'de');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Photo: Mara Muster');
    expect(text).toContain('Nuremberg, 4 March 2026');
  });

  it('puts variants below their master, or into the list as well', async () => {
    const masterId = await release({ headline: 'Vorlage' });
    await release({ headline: 'In Fürth', masterId });
    expect(await listed()).toEqual(['Vorlage']);
    const { text } = await read(await addressOf(masterId));
    expect(text).toContain('<a href="/newsroom/in-fuerth">In Fürth</a>');
    await set({ enabled: true, listVariants: true });
    expect(await listed()).toHaveLength(2);
  });

  it('shows older ones on further pages', async () => {
    for (let day = 1; day <= 25; day++)
      await release({ headline: `Nr. ${day}`, publishedAt: new Date(Date.UTC(2026, 0, day)) });
    const { document } = parseHTML((await read('/newsroom')).text);
    expect(document.querySelectorAll('.releases li')).toHaveLength(20);
    const next = document.querySelector('.older a')!.getAttribute('href')!;
    const older = parseHTML((await read(next).expect(200)).text).document;
    expect([...older.querySelectorAll('.releases h2')].map((one) => one.textContent)).toEqual([
      'Nr. 5',
      'Nr. 4',
      'Nr. 3',
      'Nr. 2',
      'Nr. 1',
    ]);
    await read('/newsroom?before=unfug').expect(400);
  });

  it.each(['rss.xml', 'atom.xml'])('has %s that our own reader reads whole', async (name) => {
    await release({
      headline: 'Älter & kürzer: 3 < 5',
      publishedAt: new Date('2026-03-03T08:00:00Z'),
      lead: 'Ein Anfang.',
      body: 'Erster Absatz.\n\n- Punkt\n- Komma\n\n[Mehr](https://haus.example/?a=1&b=2)',
    });
    await release({ headline: 'Neuer \u{1F388} ]]>', lead: '' });
    const { headers, text } = await read(`/newsroom/${name}`).expect(200);
    expect(headers['content-type']).toContain(
      name === 'rss.xml' ? 'application/rss+xml' : 'application/atom+xml',
    );
    const reading = await readFeed({
      bytes: Buffer.from(text),
      contentType: headers['content-type'],
      baseUrl: `http://presse.haus.example/newsroom/${name}`,
    });
    if (!reading.ok) throw new Error(reading.error.message);
    expect(reading.warnings).toEqual([]);
    expect(reading.items.map(({ title, link }) => ({ title, link }))).toEqual([
      { title: 'Neuer \u{1F388} ]]>', link: 'http://presse.haus.example/newsroom/neuer' },
      {
        title: 'Älter & kürzer: 3 < 5',
        link: 'http://presse.haus.example/newsroom/aelter-kuerzer-3-5',
      },
    ]);
    expect(reading.items[1]?.content).toContain('Erster Absatz.');
    expect(reading.items[1]).toMatchObject({ publishedAt: '2026-03-03T08:00:00.000Z' });
  });
});
