import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let house: TestApp;
let ids: Record<'outlet' | 'campaign' | 'watch' | 'mention', string>;
beforeAll(async () => {
  house = await startTestApp();
  const add = async (path: string, body: object): Promise<string> => {
    const answer = await house.alice.post(`/api/v1/${path}`).send(body).expect(201);
    return (answer.body as { id: string }).id;
  };
  const outlet = await add('outlets', {
    name: 'Anzeiger',
    mediumType: 'newspaper',
    scope: 'local',
    homepage: 'https://anzeiger.example/',
    domains: ['anzeiger.example'],
  });
  ids = {
    outlet,
    campaign: await add('campaigns', { name: 'Sommer' }),
    watch: await add('watches', { name: 'Wir', query: 'Wir' }),
    mention: await add('mentions', {
      headline: 'Wir',
      outletId: outlet,
      publishedAt: '2026-03-01T08:00:00Z',
    }),
  };
});
afterAll(() => house.close());

/** Sends bytes that no client library would send, and returns the answer as it came. */
function raw(text: string): Promise<string> {
  const { port } = house.app.getHttpServer().address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const requestLine = (line: string, ...headers: string[]): string =>
  [`${line} HTTP/1.1`, 'Host: own.example', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('text that no database can keep', () => {
  const reads = [
    '/api/v1/districts?state=a%00',
    '/api/v1/items?q=a%00',
    '/api/v1/feeds?q=%00',
    '/api/v1/mentions?q=a%00b',
    '/api/v1/outlets?q=%00&state=%00',
    '/api/v1/districts/%00',
    '/feeds?q=a%00',
    '/mentions?q=a%00',
    '/outlets?q=a%00',
    '/outlets/%00',
    '/places?state=%00',
    '/places/%00',
    '/timeline?watch=%00',
    '/settings/log?before=%00',
  ];

  it.each(reads)('is refused in the address %s', async (address) => {
    expect((await house.alice.get(address)).status).toBe(422);
  });

  it('is a word of its own when its percent sign is escaped', async () => {
    await house.alice.get('/api/v1/mentions?q=100%2500').expect(200);
  });

  const cursorOf = (keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
  const cursors: [string, string][] = [
    ['watches', cursorOf(['\0'])],
    ['campaigns', cursorOf(['\0', '\0'])],
    ['feeds', cursorOf(['\0', '\0'])],
    ['releases', cursorOf([1, '\0'])],
    ['mentions', cursorOf([1, '\0'])],
    ['mentions', cursorOf([-8.64e15, 'x'])],
    ['items', cursorOf([8.64e15, 'x'])],
  ];

  it.each(cursors)('is refused in a cursor of %s (%s)', async (list, cursor) => {
    expect((await house.alice.get(`/api/v1/${list}?cursor=${cursor}`)).status).toBe(400);
  });

  const texts: [string, string][] = [
    ['NUL', 'a\0b'],
    ['half a surrogate pair', 'a\ud83d'],
  ];

  it.each(texts)('is refused with %s in a body of the API', async (_, text) => {
    const { alice } = house;
    const answers = [
      await alice.post('/api/v1/campaigns').send({ name: text }),
      await alice
        .post('/api/v1/releases')
        .send({ headline: text, body: 'x', publishedAt: '2026-03-05T09:00:00Z' }),
      await alice.post('/api/v1/watches').send({ name: text, query: 'x' }),
      await alice.patch(`/api/v1/watches/${ids.watch}`).send({ query: `x OR ${text}` }),
      await alice.patch(`/api/v1/mentions/${ids.mention}`).send({ note: text }),
      await alice.patch(`/api/v1/campaigns/${ids.campaign}`).send({ goal: text }),
      await alice.patch(`/api/v1/outlets/${ids.outlet}`).send({ states: [text], version: 1 }),
    ];
    for (const { status, type } of answers) {
      expect([status, type]).toEqual([422, 'application/problem+json']);
    }
  });

  it('is refused in forms, before sign-in too', async () => {
    const { alice } = house;
    const forms = [
      await house.guest().post('/sign-in').type('form').send({ email: 'a\0@example.org', password: 'x' }),
      await alice.post('/settings/organisation').type('form').send({ name: 'a\0' }),
      await alice.post('/settings/tokens').type('form').send({ name: 'a\0', scope: 'read' }),
      await alice.post('/watches').type('form').send({ name: 'a\0', query: 'x' }),
      await alice.post(`/mentions/${ids.mention}`).type('form').send({ note: 'a\0', version: '1' }),
    ];
    expect(forms.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
  });

  it('is looked for without end of the stack, however deep a body is', async () => {
    const depth = 100_000;
    const body = `${'['.repeat(depth)}"\\u0000"${']'.repeat(depth)}`;
    await house.bob.post('/api/v1/campaigns').type('json').send(body).expect(422);
  });
});

describe('bodies of another shape than a form has', () => {
  it.each([
    '[1,2]',
    '{"__proto__":{"role":"admin"}}',
    '{"constructor":{"prototype":{"role":"admin"}}}',
    '{}',
  ])('%s is no failure of the server', async (body) => {
    const paths = [
      '/preferences',
      '/sign-in',
      '/feeds/from-outlets',
      '/mentions/review',
      '/settings/profile',
    ];
    for (const path of paths) {
      const { status } = await house.bob.post(path).type('json').send(body);
      expect([path, status < 500]).toEqual([path, true]);
    }
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });

  it('fields beyond the form change nothing: nobody names their own role', async () => {
    const form = { name: 'Charlie', locale: 'de', theme: 'auto', role: 'admin', email: 'x@example.org' };
    await house.charlie.post('/settings/profile').type('form').send(form).expect(303);
    const me = await house.charlie.get('/api/v1/me').expect(200);
    expect(me.body).toMatchObject({ role: 'viewer', email: 'charlie@example.org' });
  });
});

describe('requests that no browser sends', () => {
  it.each([
    ['two slashes', 'GET //', 303],
    ['no address at all', 'GET //[', 404],
    ['an address of another host', 'GET http://[/', 404],
    ['a broken escape', 'GET /outlets/%E0%A4%A', 400],
    ['a way out of the folder', 'GET /static/../package.json', 404],
    ['an escaped way out', 'GET /static/%2e%2e/%2e%2e/package.json', 404],
    ['a hidden file', 'GET /static/.env', 404],
    ['TRACE', 'TRACE /', 404],
    ['PROPFIND', 'PROPFIND /mentions', 404],
    ['PUT to a page', 'PUT /mentions', 404],
    ['OPTIONS of everything', 'OPTIONS *', 404],
    ['an address too long for headers', `GET /${'a'.repeat(17_000)}`, 431],
  ])('%s', async (_, line, status) => {
    expect(statusOf(await raw(requestLine(line)))).toBe(status);
  });

  it.each([
    ['weights without languages', ';q=,'.repeat(3000)],
    ['names of object members', 'constructor, __proto__;q=1e99, *;q=NaN'],
    ['letters beyond ASCII', 'dé-\xff, \xfe'],
  ])('a page answers Accept-Language with %s', async (_, value) => {
    expect(statusOf(await raw(requestLine('GET /sign-in', `Accept-Language: ${value}`)))).toBe(200);
  });

  it.each(['/%09/[', '/%09/evil.example', '//evil.example', '/..//evil.example'])(
    'a way back to %s leads home',
    async (back) => {
      await house.charlie.get(`/sign-in?back=${back}`).expect(303).expect('location', '/');
    },
  );

  it('lets people sign in from an address too long to come back to', async () => {
    const form = {
      email: 'bob@example.org',
      password: 'langes wort für Bernd',
      back: `/${'a'.repeat(3000)}`,
    };
    await house.guest().post('/sign-in').type('form').send(form).expect(303).expect('location', '/');
  });

  it('shows no undo that a forged cookie sends elsewhere', async () => {
    const notice = (action: string) =>
      encodeURIComponent(JSON.stringify({ kind: 'done', text: 'Erledigt', undo: { action, fields: {} } }));
    const page = async (action: string) =>
      (
        await house
          .guest()
          .get('/sign-in')
          .set('cookie', `echolot-notice=${notice(action)}`)
      ).text;
    expect(await page('/feeds')).toContain('action="/feeds"');
    for (const action of ['/\t/evil.example', '//evil.example', '/\\evil.example', 'https://evil.example']) {
      expect(await page(action)).not.toContain('evil.example');
    }
  });

  it('counts sign-in failures of an IPv6 line together, whichever of its addresses it uses', async () => {
    const signIn = (n: number) =>
      house
        .guest()
        .post('/sign-in')
        .set('x-forwarded-for', `2001:db8:0:7::${n.toString(16)}`)
        .type('form')
        .send({ email: `nobody-${n}@example.org`, password: 'geraten' });
    for (let n = 1; n <= 50; n++) await signIn(n).expect(401);
    await signIn(51).expect(429);
  });
});

describe('protective headers', () => {
  it.each([
    ['a page', '/mentions', 200],
    ['an error page', '/nowhere', 404],
    ['the API', '/api/v1/mentions', 200],
    ['an error of the API', '/api/v1/mentions/x', 404],
    ['a download as CSV', '/timeline/timeline.csv', 200],
    ['a download as OPML', '/feeds/feeds.opml', 200],
    ['a style sheet', '/static/echolot.css', 200],
    ['a missing style sheet', '/static/nothing.css', 404],
    ['a missing picture', '/media/01890000-0000-7000-8000-000000000000/96.webp', 404],
    ['liveness', '/healthz', 200],
    ['a broken escape', '/%E0%A4%A', 400],
  ])('stand on %s', async (_, address, status) => {
    const { headers, ...answer } = await house.alice.get(address);
    expect(answer.status).toBe(status);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['x-powered-by']).toBeUndefined();
    const isPublicFile = address === '/static/echolot.css';
    expect(headers['cache-control']).toBe(isPublicFile ? 'public, max-age=86400' : 'no-store');
  });

  it('HEAD answers as GET does, without a body', async () => {
    for (const address of ['/mentions', '/api/v1/mentions', '/timeline/timeline.csv', '/healthz']) {
      const { status, text } = await house.alice.head(address);
      expect([address, status, text]).toEqual([address, 200, undefined]);
    }
  });
});
