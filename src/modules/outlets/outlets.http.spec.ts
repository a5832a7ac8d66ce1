import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { newId } from '../../shared/ids.js';
import { OutletsQueries } from './outlets.queries.js';

const lechblatt = {
  name: 'Lechblatt <b>am</b> Morgen',
  scope: 'local',
  mediumType: 'newspaper',
  homepage: 'https://lechblatt.example/',
  domains: 'lechblatt.example\nwww.lechblatt-news.example',
  districts: 'Augsburg (Landkreis)\n09761',
  states: 'Bayern',
  seat: 'Augsburg',
  publisher: '',
  country: 'DE',
  languages: 'de, tr',
  notes: '',
};

describe('outlets and places over HTTP', () => {
  let house: TestApp;
  let kn: string;

  beforeAll(async () => {
    house = await startTestApp({ catalogue: true });
    const [found] = await house.app.get(OutletsQueries).matching({ q: 'kn-online.de' });
    kn = found?.id ?? '';
  });
  afterAll(() => house.close());

  it.each([
    ['the list of outlets', '/outlets', ['668 Medien', 'Aachener Zeitung']],
    ['a filtered list', '/outlets?state=Saarland&scope=local', ['Saarland', 'lokal']],
    ['a list with a filter that does not fit', '/outlets?scope=galactic', ['668 Medien']],
    ['a search without result', '/outlets?q=gibtesnicht', ['Kein Medium gefunden']],
    ['districts by state', '/places', ['Bayern', '83.577.140']],
    ['districts of a state', '/places?state=Bremen', ['Bremerhaven', '2 Kreise']],
    [
      'a district',
      '/places/09761',
      ['Augsburg (Kreisfreie Stadt)', 'Augsburg (Landkreis)', 'Augsburger Allgemeine'],
    ],
    ['municipalities of a district', '/places/08126?q=ohrnberg', ['Keine Gemeinde gefunden']],
    [
      'data sources',
      '/about/sources',
      ['GeoBasis-DE / BKG', 'govdata.de/dl-de/by-2-0', 'CC BY 4.0', '12411-01-01-4'],
    ],
  ])('shows a reader %s', async (_, address, texts) => {
    const { text } = await house.charlie.get(address).expect(200).expect('content-type', /html/);
    expect(texts.filter((part) => !text.includes(part))).toEqual([]);
  });

  it('shows an outlet, and the way to change it to editors only', async () => {
    const reader = await house.charlie.get(`/outlets/${kn}`).expect(200);
    expect(reader.text).toContain('Rendsburg-Eckernförde (Kreis)');
    expect(reader.text).not.toContain(`/outlets/${kn}/edit`);
    expect((await house.bob.get(`/outlets/${kn}`).expect(200)).text).toContain(`/outlets/${kn}/edit`);
    await house.charlie.get(`/outlets/${kn}/edit`).expect(403);
    await house.charlie.post('/outlets').type('form').send(lechblatt).expect(403);
    await house.guest().get(`/api/v1/outlets/${kn}`).expect(401);
  });

  it('adds an outlet from the form, shows its name as text, and never loses what was typed', async () => {
    const bad = await house.bob
      .post('/outlets')
      .type('form')
      .send({ ...lechblatt, districts: 'Augsburg\nEntenhausen', homepage: 'javascript:alert(1)' })
      .expect(422);
    expect(bad.text).toContain('lechblatt-news.example');
    const unclear = await house.bob
      .post('/outlets')
      .type('form')
      .send({ ...lechblatt, districts: 'Augsburg\nEntenhausen' })
      .expect(422);
    expect(unclear.text).toContain(
      '„Augsburg“ gibt es mehrfach: 09761 Augsburg (Kreisfreie Stadt), 09772 Augsburg',
    );
    expect(unclear.text).toContain('„Entenhausen“ ist kein bekannter Kreis');

    const done = await house.bob.post('/outlets').type('form').send(lechblatt).expect(303);
    const page = await house.bob.get(done.headers['location'] ?? '').expect(200);
    expect(page.text).toContain('Lechblatt &lt;b>am&lt;/b> Morgen');
    expect(page.text).not.toContain('<b>am</b>');
    expect(page.text).toContain('lechblatt-news.example');

    const taken = await house.bob.post('/outlets').type('form').send(lechblatt).expect(409);
    expect(taken.text).toContain('gehört schon zu einem anderen Medium');
  });

  it('tells the second editor that the outlet changed meanwhile, and keeps the text', async () => {
    const address = `/outlets/${kn}`;
    const { text } = await house.bob.get(`${address}/edit`).expect(200);
    const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
    const form = {
      ...lechblatt,
      name: 'KN',
      domains: 'kn-online.de',
      districts: 'Kiel',
      scope: 'regional',
      version,
    };
    await house.alice
      .post(address)
      .type('form')
      .send({ ...form, notes: 'von Alice' })
      .expect(303);
    const late = await house.bob
      .post(address)
      .type('form')
      .send({ ...form, notes: 'von Bob' })
      .expect(409);
    expect(late.text).toContain('an anderer Stelle geändert');
    expect(late.text).toContain('von Bob');
    const again = { ...form, notes: 'von Bob', version: String(Number(version) + 1) };
    await house.bob.post(address).type('form').send(again).expect(303);
    expect((await house.bob.get(`/api/v1/outlets/${kn}`)).body).toMatchObject({
      notes: 'von Bob',
      districts: ['01002'],
    });
  });

  it.each([
    ['/outlets/unfug', 404],
    [`/outlets/${newId()}`, 404],
    ['/places/9761', 404],
    ['/places/99999', 404],
    ['/outlets?cursor=unfug', 400],
    ['/api/v1/outlets?scope=galactic', 422],
    ['/api/v1/outlets?limit=1000', 422],
    ['/api/v1/outlets?cursor=unfug', 400],
    ['/api/v1/outlets/unfug', 404],
    [`/api/v1/outlets/${newId()}`, 404],
    ['/api/v1/districts/99999', 404],
    ['/api/v1/municipalities?district=9', 422],
  ])('answers %s with %i and an explanation', async (address, status) => {
    const { text, body } = await house.bob.get(address).expect(status);
    if (address.startsWith('/api')) expect(body).toMatchObject({ status, detail: expect.any(String) });
    else expect(text).toContain('Echolot');
  });

  it('pages through outlets, districts and municipalities without a gap', async () => {
    for (const [address, expected] of [
      ['/api/v1/districts?state=Hessen', 26],
      ['/api/v1/municipalities?district=07232', 234],
    ] as const) {
      const keys = new Set<string>();
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body } = await house.charlie
          .get(`${address}&limit=20${cursor && `&cursor=${cursor}`}`)
          .expect(200);
        for (const item of body.items) keys.add(item.ags as string);
        cursor = body.nextCursor as string | null;
      }
      expect(keys.size).toBe(expected);
    }
  });

  it('answers the API with these fields and no others', async () => {
    const { body } = await house.charlie.get('/api/v1/outlets?q=taz.de&limit=1').expect(200);
    expect(Object.keys(body.items[0]).sort()).toEqual([
      'bestGrade',
      'candidateFeeds',
      'country',
      'districts',
      'domains',
      'id',
      'mediumType',
      'name',
      'publisher',
      'scope',
      'seat',
      'statedFeeds',
      'states',
    ]);
    const { body: district } = await house.charlie.get('/api/v1/districts/09761').expect(200);
    expect(district).toMatchObject({
      name: 'Augsburg',
      populationDay: '2024-12-31',
      neighbours: ['09771', '09772'],
    });
  });

  it('adds and changes outlets over the API, and names every wrong field', async () => {
    const input = {
      name: 'API-Blatt',
      mediumType: 'online',
      scope: 'local',
      homepage: 'https://api.example/',
      domains: ['api.example'],
    };
    const { body: added } = await house.bob.post('/api/v1/outlets').send(input).expect(201);
    expect(added).toMatchObject({
      origin: 'user',
      country: 'DE',
      languages: ['de'],
      version: 1,
      districts: [],
    });
    const one = `/api/v1/outlets/${added.id}`;
    const { body: changed } = await house.bob
      .patch(one)
      .send({ version: 1, districts: ['01001'] })
      .expect(200);
    expect(changed).toMatchObject({ version: 2, districts: ['01001'], name: 'API-Blatt' });
    await house.bob.patch(one).send({ version: 1, name: 'zu spät' }).expect(409);
    await house.bob
      .patch(one)
      .send({ version: 2, districts: ['99999'] })
      .expect(422);
    await house.bob.patch(one).send({ name: 'ohne Version' }).expect(422);
    await house.charlie.patch(one).send({ version: 2, name: 'nur Leser' }).expect(403);
    await house.bob
      .post('/api/v1/outlets')
      .send({ ...input, name: 'Doppelt' })
      .expect(409);
    const { body: problem } = await house.bob
      .post('/api/v1/outlets')
      .send({ ...input, name: ' ', scope: 'x', domains: ['http://a b/'] })
      .expect(422);
    expect(problem.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'domains.0',
      'name',
      'scope',
    ]);
  });
});
