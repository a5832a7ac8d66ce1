import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SetupToken } from '../../src/modules/accounts/setup-token.js';
import { User } from '../../src/modules/accounts/user.entity.js';
import { people, startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

describe('set-up of an empty installation', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp({ empty: true });
  });
  afterAll(() => house.close());

  it('leads every visitor to the set-up page and the API to 401', async () => {
    const guest = house.guest();
    await guest.get('/').expect(303).expect('location', '/sign-in?back=%2F');
    await guest.get('/sign-in').expect(303).expect('location', '/setup');
    const refused = await guest.get('/api/v1/me').expect(401);
    expect(refused.type).toBe('application/problem+json');
    expect(refused.body).toMatchObject({ type: 'urn:echolot:problem:sign-in-required', status: 401 });
  });

  it('refuses a wrong token and weak passwords, keeps what was typed, then takes the right one, once', async () => {
    const token = await house.app.get(SetupToken).issue();
    const guest = house.guest();
    const form = { token, name: 'Alice', email: 'Alice@Example.org', password: 'drei bögen tief im meer' };
    const wrong = await guest
      .post('/setup')
      .type('form')
      .send({ ...form, token: 'geraten' })
      .expect(422);
    expect(wrong.text).toContain('Der Einrichtungsschlüssel stimmt nicht');
    expect(wrong.text).toContain('value="Alice@Example.org"');
    expect(wrong.text).not.toContain(form.password);
    await guest
      .post('/setup')
      .type('form')
      .send({ ...form, password: 'aaaaaaaaaaaa' })
      .expect(422);
    await guest.post('/setup').type('form').send(form).expect(303).expect('location', '/');
    await guest.get('/settings').expect(200);
    await house.guest().get('/setup').expect(303).expect('location', '/sign-in');
    await house
      .guest()
      .post('/setup')
      .type('form')
      .send({ ...form, email: 'eve@example.org' })
      .expect(409);
    expect(await house.dataSource.getRepository(User).find()).toMatchObject([
      { email: 'alice@example.org', role: 'admin' },
    ]);
  });
});

describe('accounts', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  const signIn = async (email: string, password: string) => {
    const agent = house.guest();
    return {
      agent,
      answer: await agent.post('/sign-in').type('form').send({ email, password, back: '/timeline' }),
    };
  };

  it('sign in by address and password, and go on where they wanted', async () => {
    const { answer } = await signIn('ALICE@example.org', people.alice.password);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/timeline']);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^echolot-session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
  });

  it('never leave for another site after sign-in', async () => {
    const answer = await house
      .guest()
      .post('/sign-in')
      .type('form')
      .send({ email: people.alice.email, password: people.alice.password, back: '//evil.example' });
    expect(answer.headers['location']).toBe('/');
  });

  it('tell wrong passwords and unknown addresses alike, and stop after ten', async () => {
    const unknown = await signIn('nobody@example.org', 'irgendein passwort');
    const wrong = await signIn('bob@example.org', 'irgendein passwort');
    expect([unknown.answer.status, wrong.answer.status]).toEqual([401, 401]);
    expect(wrong.answer.text).toContain('passen nicht zusammen');
    expect(wrong.answer.text).toContain('value="bob@example.org"');
    for (let i = 0; i < 9; i++) await signIn('bob@example.org', 'irgendein passwort');
    const locked = await signIn('bob@example.org', people.bob.password);
    expect(locked.answer.status).toBe(429);
    expect(locked.answer.text).toContain('Zu viele Versuche');
    house.clock.advance({ minutes: 16 });
    expect((await signIn('bob@example.org', people.bob.password)).answer.status).toBe(303);
  });

  it('hold their roles on pages and API alike', async () => {
    await house.charlie.get('/settings').expect(200);
    await house.charlie.get('/settings/people').expect(403);
    await house.bob.get('/settings/log').expect(403);
    await house.alice.get('/settings/log').expect(200);
    const page = await house.charlie
      .post('/watches')
      .type('form')
      .send({ name: 'x', query: 'x' })
      .expect(403);
    expect(page.text).toContain('Die eigene Rolle erlaubt das nicht');
    const api = await house.charlie.post('/api/v1/watches').send({ name: 'x', query: 'x' }).expect(403);
    expect(api.body).toMatchObject({ type: 'urn:echolot:problem:forbidden', status: 403 });
  });

  it('refuse forms that another site sends', async () => {
    await house.alice
      .post('/preferences')
      .set('sec-fetch-site', 'cross-site')
      .type('form')
      .send({ theme: 'dark' })
      .expect(403);
    await house.alice
      .post('/preferences')
      .set('sec-fetch-site', 'same-site')
      .type('form')
      .send({ theme: 'dark' })
      .expect(403);
    await house.alice
      .post('/preferences')
      .set('origin', 'https://evil.example')
      .type('form')
      .send({ theme: 'dark' })
      .expect(403);
    await house.alice
      .post('/preferences')
      .set('origin', 'null')
      .type('form')
      .send({ theme: 'dark' })
      .expect(403);
    await house.alice
      .post('/preferences')
      .set('sec-fetch-site', 'same-origin')
      .type('form')
      .send({ theme: 'dark' })
      .expect(303);
    expect((await house.alice.get('/settings')).text).toContain('data-scheme="dark"');
  });

  it('speak the language of the browser, then of the account', async () => {
    const page = await house.guest().get('/sign-in').set('accept-language', 'en-GB,en;q=0.8,de;q=0.5');
    expect(page.text).toContain('<html lang="en"');
    await house.charlie.post('/preferences').type('form').send({ locale: 'en' }).expect(303);
    const settings = await house.charlie.get('/settings').set('accept-language', 'de');
    expect(settings.text).toContain('Change password');
  });

  it('let tokens act within their scope until they are revoked', async () => {
    const made = await house.bob
      .post('/settings/tokens')
      .type('form')
      .send({ name: 'Skript', scope: 'read' });
    const token = /echolot_[\w-]{43}/.exec(made.text)?.[0] ?? '';
    expect((await house.bob.get('/settings/tokens')).text).not.toContain(token);
    const asToken = { authorization: `Bearer ${token}` };
    const me = await house.guest().get('/api/v1/me').set(asToken).expect(200);
    expect(me.body).toEqual({
      id: expect.any(String),
      name: 'Bob Brandt',
      email: 'bob@example.org',
      role: 'editor',
    });
    const write = await house
      .guest()
      .post('/api/v1/watches')
      .set(asToken)
      .send({ name: 'x', query: 'x' })
      .expect(403);
    expect(write.body.type).toBe('urn:echolot:problem:token-read-only');
    await house.guest().get('/settings').set(asToken).expect(303);
    const id =
      /\/settings\/tokens\/([\w-]+)\/revoke/.exec((await house.bob.get('/settings/tokens')).text)?.[1] ?? '';
    await house.alice.post(`/settings/tokens/${id}/revoke`).expect(404);
    await house.bob.post(`/settings/tokens/${id}/revoke`).expect(303);
    await house.guest().get('/api/v1/me').set(asToken).expect(401);
  });

  it('cannot guess at a password in a browser that somebody left open', async () => {
    const change = (current: string) =>
      house.bob.post('/settings/password').type('form').send({ current, next: 'ein ganz neuer satz' });
    for (let guess = 1; guess <= 10; guess++) await change(`geraten ${guess}`).expect(422);
    await change(people.bob.password).expect(429);
    house.clock.advance({ minutes: 16 });
    await change('geraten').expect(422);
  });

  it('change their password and thereby sign out every other browser', async () => {
    const other = (await signIn('charlie@example.org', people.charlie.password)).agent;
    await other.get('/settings').expect(200);
    const next = 'ein ganz neuer satz';
    const wrong = await house.charlie
      .post('/settings/password')
      .type('form')
      .send({ current: 'falsch', next })
      .expect(422);
    expect(wrong.text).toContain('aria-invalid="true"');
    await house.charlie
      .post('/settings/password')
      .type('form')
      .send({ current: people.charlie.password, next })
      .expect(303);
    await house.charlie.get('/settings').expect(200);
    await other.get('/settings').expect(303);
    expect((await signIn('charlie@example.org', people.charlie.password)).answer.status).toBe(401);
    expect((await signIn('charlie@example.org', next)).answer.status).toBe(303);
  });

  it('see where they are signed in and end it', async () => {
    const second = (await signIn('alice@example.org', people.alice.password)).agent;
    const list = await house.alice.get('/settings/sessions').expect(200);
    const ids = [...list.text.matchAll(/\/settings\/sessions\/([0-9a-f-]{36})\/end/g)].map(
      (found) => found[1],
    );
    expect(ids.length).toBeGreaterThan(0);
    await house.bob.post(`/settings/sessions/${ids[0]}/end`).expect(303);
    await house.alice.post('/settings/sessions/others/end').expect(303);
    await second.get('/settings').expect(303);
    await house.alice.get('/settings').expect(200);
  });

  it('keep one administrator, and write role changes into the log', async () => {
    const { id } = await house.dataSource.getRepository(User).findOneByOrFail({ email: 'alice@example.org' });
    const refused = await house.alice
      .post(`/settings/people/${id}/role`)
      .type('form')
      .send({ role: 'viewer' })
      .expect(422);
    expect(refused.text).toContain('Ein Zugang zur Verwaltung muss bleiben');
    const added = await house.alice
      .post('/settings/people')
      .type('form')
      .send({ name: 'Dora', email: 'dora@example.org', role: 'viewer', password: 'das erste lange wort' })
      .expect(303);
    expect(added.headers['location']).toBe('/settings/people');
    const twice = await house.alice
      .post('/settings/people')
      .type('form')
      .send({ name: 'Dora', email: 'DORA@example.org', role: 'viewer', password: 'das erste lange wort' })
      .expect(409);
    expect(twice.text).toContain('besteht schon ein Zugang');
    expect((await house.alice.get('/settings/log')).text).toContain('Konto angelegt');
  });

  it('end after two weeks without use: pages lead to sign-in, forms say so, nothing is done', async () => {
    const { agent } = await signIn('bob@example.org', people.bob.password);
    house.clock.advance({ days: 13 });
    await agent.get('/settings').expect(200);
    house.clock.advance({ days: 15 });
    await agent.get('/settings?x=1').expect(303).expect('location', '/sign-in?back=%2Fsettings%3Fx%3D1');
    const form = await agent
      .post('/settings/profile')
      .type('form')
      .send({ name: 'Neu', locale: '', theme: 'auto' })
      .expect(401);
    expect(form.text).toContain('Anmeldung');
    expect(
      await house.dataSource.getRepository(User).findOneByOrFail({ email: 'bob@example.org' }),
    ).toMatchObject({ name: 'Bob Brandt' });
    await agent.get('/api/v1/me').expect(401);
  });
});

describe('requests that cannot be answered', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await startTestApp();
  });
  afterAll(() => house.close());

  it('get a page or a problem document, in the reader’s language', async () => {
    const page = await house.alice.get('/nirgends').expect(404);
    expect(page.text).toContain('Nicht gefunden');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const english = await house.guest().get('/nirgends').set('accept-language', 'en').expect(404);
    expect(english.text).toContain('<html lang="en"');
    const api = await house.alice.get('/api/v1/nirgends').expect(404);
    expect(api.type).toBe('application/problem+json');
  });

  it('include bodies that are broken, huge or of the wrong shape', async () => {
    const broken = await house.alice
      .post('/api/v1/watches')
      .set('content-type', 'application/json')
      .send('{"name":')
      .expect(400);
    expect(broken.type).toBe('application/problem+json');
    const huge = await house.alice
      .post('/api/v1/watches')
      .send({ name: 'x'.repeat(1_200_000), query: 'x' })
      .expect(413);
    expect(huge.body.type).toBe('urn:echolot:problem:too-large');
    const wrong = await house.alice.post('/api/v1/watches').send({ name: 7 }).expect(422);
    expect(wrong.body.errors.map((error: { path: string }) => error.path)).toEqual(
      expect.arrayContaining(['name', 'query']),
    );
    await house.alice.get('/api/v1/mentions?limit=0').expect(422);
    await house.alice.get('/api/v1/mentions?cursor=%F0%9F%92%A9').expect(400);
  });

  it('never carry a hash or a token of the database', async () => {
    const user = await house.dataSource.getRepository(User).findOneByOrFail({ email: 'alice@example.org' });
    for (const path of [
      '/settings',
      '/settings/people',
      '/settings/log',
      '/settings/sessions',
      '/api/v1/me',
    ]) {
      const answer = await house.alice.get(path).expect(200);
      expect(answer.text).not.toContain(user.passwordHash);
      expect(answer.text).not.toMatch(/argon2|tokenHash|passwordHash/);
    }
  });

  it('are told apart from health', async () => {
    await house.guest().get('/healthz').expect(200, { status: 'ok' });
    await house.guest().get('/readyz').expect(200, { status: 'ok' });
    const description = await house.guest().get('/api/openapi.json').expect(200);
    expect(description.body.openapi).toMatch(/^3\.1/);
    const operations = Object.entries(
      description.body.paths as Record<string, Record<string, { summary?: string }>>,
    ).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { summary }]) => ({ route: `${method} ${path}`, summary })),
    );
    expect(operations.length).toBeGreaterThan(30);
    expect(operations.filter(({ summary }) => !summary)).toEqual([]);
  });
});
