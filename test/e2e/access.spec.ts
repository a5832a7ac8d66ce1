import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

interface Route {
  method: string;
  path: string;
}

/** Everything that may be called without signing in. */
const openToAll = [
  'GET /healthz',
  'GET /readyz',
  'GET /api/openapi.json',
  'GET /setup',
  'POST /setup',
  'GET /sign-in',
  'POST /sign-in',
  'POST /sign-out',
  'POST /preferences',
  'GET /newsroom',
  'GET /newsroom/rss.xml',
  'GET /newsroom/atom.xml',
  'GET /newsroom/:slug',
  'GET /newsroom/:slug/pictures/:image/:rendition',
  'GET /unsubscribe/:token',
  'POST /unsubscribe/:token',
  'GET /share/:token',
  'POST /share/:token',
  'GET /share/:token/report.pdf',
  'GET /share/:token/report.xlsx',
  'POST /share/:token/report.pdf',
  'POST /share/:token/report.xlsx',
];

/** Opens public files only and says "sign in" about all others, the ones that do not exist included; the calendar asks for its secret. */
const decidesItself = ['GET /media/:id/:name', 'GET /calendar.ics'];

/** Changes that a person who may only read may make: to their own account and views; and a question too long for an address. */
const openToViewers = [
  'POST /settings/profile',
  'POST /settings/password',
  'POST /settings/sessions/others/end',
  'POST /settings/sessions/:id/end',
  'POST /settings/tokens',
  'POST /settings/tokens/:id/revoke',
  'POST /calendar/address',
  'POST /calendar/address/removal',
  'POST /views',
  'POST /views/:id/name',
  'POST /views/:id/sharing',
  'POST /views/:id/removal',
  'POST /views/:id/restoration',
  'POST /api/v1/watches/preview',
];

/** Reading that takes more than the role of a viewer: forms that they could not send. */
const readByEditors = [
  'GET /outlets/new',
  'GET /outlets/:id/edit',
  'GET /outlets/figures',
  'GET /reports/:id/shares',
  'GET /api/v1/reports/:id/shares',
  'GET /mentions/:id/audience',
  'GET /api/v1/contacts',
  'GET /api/v1/contacts/:id',
  'GET /api/v1/contacts/:id/report',
  'GET /contacts',
  'GET /contacts/new',
  'GET /contacts/outlets',
  'GET /contacts/notices',
  'GET /contacts/review',
  'GET /contacts/:id/erase',
  'GET /contacts/:id/report',
  'GET /contacts/:id/report.json',
  'GET /contacts/:id/report.txt',
  'GET /contacts/:id',
  'GET /contacts/:id/edit',
  'GET /contacts/:id/interactions',
  'GET /contacts/interactions/:id',
  'GET /contacts/enquiries',
  'GET /api/v1/contacts/imports',
  'GET /api/v1/contacts/imports/:id',
  'GET /api/v1/contacts/export',
  'GET /api/v1/contacts/exports',
  'GET /api/v1/contacts/duplicates',
  'GET /contacts/imports',
  'GET /contacts/imports/:id',
  'GET /contacts/exports',
  'GET /contacts/export.csv',
  'GET /contacts/export.xlsx',
  'GET /contacts/export.vcf',
  'GET /contacts/:id/card.vcf',
  'GET /contacts/duplicates',
  'GET /contacts/:id/merge/:otherId',
  'GET /contacts/reminders',
  'GET /contacts/lists',
  'GET /contacts/lists/new',
  'GET /contacts/lists/:id',
  'GET /contacts/lists/:id/edit',
  'GET /contacts/lists/:id/members',
  'GET /api/v1/distribution-lists',
  'GET /api/v1/distribution-lists/:id',
  'GET /api/v1/distribution-lists/:id/members',
  'GET /api/v1/distribution-lists/:id/outcome',
  'GET /api/v1/contacts/:id/interactions',
  'GET /api/v1/enquiries',
  'GET /api/v1/enquiries/times',
  'GET /campaigns/new',
  'GET /campaigns/:id/edit',
  'GET /campaigns/:id/districts',
  'GET /campaigns/:id/outlets',
  'GET /campaigns/:id/key-messages',
  'GET /tasks/new',
  'GET /tasks/:id',
  'GET /grants/new',
  'GET /grants/:id/edit',
  'GET /grants/:id/statements/new',
  'GET /grants/:id/targets/new',
  'GET /grants/:id/targets/suggestions',
  'GET /grants/:id/due-dates/new',
  'GET /grants/:id/due-dates/suggestions',
  'GET /grants/:id/due-dates/:dueDateId',
  'GET /funders/:id',
  'GET /reports/new',
  'GET /press-reviews/new',
  'GET /outlets/:id/area',
  'GET /reports/:id/edit',
  'GET /reports/:id/sections/:section',
  'GET /reports/:id/highlights',
  'GET /reports/:id/finalisation',
  'GET /releases/new',
  'GET /releases/:id/edit',
  'GET /releases/:id/check/:grantId/:rule',
  'GET /releases/:id/outlets',
  'GET /releases/:id/sendings/new',
  'GET /releases/:id/sendings/log',
  'GET /sendings/:id/recipients',
  'GET /api/v1/sendings/:id/recipients',
  'GET /bounces',
  'GET /sendings/:id/export.csv',
  'GET /sendings/:id/export.xlsx',
  'GET /releases/:id/variants/table',
  'GET /releases/:id/variants/facts',
  'GET /releases/:id/variants/sending',
  'GET /feeds/new',
  'GET /mentions/new',
  'GET /mentions/imports',
  'GET /mentions/imports/:id',
  'GET /mentions/imports/:id/progress',
  'GET /mentions/imports/:id/rows',
  'GET /mentions/imports/:id/rows.csv',
  'GET /mentions/imports/:id/mentions',
  'GET /mentions/imports/:id/undo',
  'GET /mentions/:id/clippings/new',
  'GET /clippings/:id/edit',
  'GET /mentions/new/outlets',
  'GET /mentions/new/twins',
  'GET /mentions/:id/entry',
  'GET /settings/tags',
  'GET /settings/key-messages',
  'GET /watches/aliases/new',
  'GET /watches/new',
];
const readByAdmins = [
  'GET /settings/page-looks',
  'GET /settings/people',
  'GET /settings/log',
  'GET /settings/organisation',
  'GET /settings/newsroom',
  'GET /settings/domains',
  'GET /settings/fields',
  'GET /settings/fields/:id',
  'GET /settings/links',
  'GET /settings/retention',
  'GET /settings/contacts',
];

const changedByAdmins = [
  'POST /settings/page-looks',
  'POST /settings/people',
  'POST /settings/people/:id/role',
  'POST /settings/organisation',
  'POST /settings/newsroom',
  'PUT /api/v1/newsroom',
  'POST /settings/organisation/logo',
  'POST /settings/organisation/logo/change',
  'POST /settings/domains',
  'POST /settings/retention',
  'POST /contacts/enquiries/hours',
  'POST /settings/contacts',
  'POST /settings/fields',
  'POST /settings/fields/:id',
  'POST /settings/fields/:id/archive',
  'POST /settings/fields/:id/place',
  'POST /settings/links',
  'POST /api/v1/data-fields',
  'POST /api/v1/data-fields/:id/archival',
  'PATCH /api/v1/data-fields/:id',
  'POST /outlets/:id/articles',
];

const unknownId = '01890000-0000-7000-8000-000000000000';

let house: TestApp;
let routes: Route[];
beforeAll(async () => {
  house = await startTestApp();
  routes = routesOf(house);
});
afterAll(() => house.close());

type Person = ReturnType<TestApp['guest']>;

async function statusFor(person: Person, { method, path }: Route): Promise<number> {
  return (await ask(person, method, path.replace(/:\w+/g, unknownId))).status;
}

function ask(person: Person, method: string, address: string) {
  switch (method) {
    case 'GET':
      return person.get(address);
    case 'POST':
      return person.post(address);
    case 'PUT':
      return person.put(address);
    case 'PATCH':
      return person.patch(address);
    case 'DELETE':
      return person.delete(address);
    default:
      throw new Error(`nobody asks with ${method} yet`);
  }
}

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Names of the routes that answer `status`, in the order in which they are registered. */
async function answering(status: number, person: Person, asked: readonly Route[]): Promise<string[]> {
  const found: string[] = [];
  for (const route of asked) if ((await statusFor(person, route)) === status) found.push(nameOf(route));
  return found;
}

const reading = () => routes.filter(({ method }) => method === 'GET');
const changing = () => routes.filter(({ method }) => method !== 'GET');

describe('who may call which route', () => {
  it('knows the routes', () => {
    const names = routes.map(nameOf);
    expect(names.length).toBeGreaterThan(90);
    const named = [openToAll, decidesItself, openToViewers, readByEditors, readByAdmins, changedByAdmins];
    expect(named.flat().filter((name) => !names.includes(name))).toEqual([]);
  });

  it('sends guests to the sign-in page, or says 401', async () => {
    for (const route of routes.filter((each) => !openToAll.includes(nameOf(each)))) {
      const guest = house.guest();
      const answer = await ask(guest, route.method, route.path.replace(/:\w+/g, unknownId));
      const isPage = !route.path.startsWith('/api/');
      const wanted = isPage && route.method === 'GET' ? 303 : 401;
      expect([nameOf(route), answer.status]).toEqual([nameOf(route), wanted]);
      if (wanted === 303) expect(answer.headers['location']).toMatch(/^\/sign-in\?back=/);
    }
  });

  it('lets viewers change nothing but their own account', async () => {
    const asked = changing().filter((route) => ![...openToAll, ...openToViewers].includes(nameOf(route)));
    expect(asked.length).toBeGreaterThan(30);
    expect(await answering(403, house.charlie, asked)).toEqual(asked.map(nameOf));
  });

  it('keeps forms from viewers, and the rest of reading open to them', async () => {
    const refused = await answering(403, house.charlie, reading());
    expect(refused.sort()).toEqual([...readByEditors, ...readByAdmins].sort());
  });

  it('keeps people, log and organisation from editors', async () => {
    expect((await answering(403, house.bob, reading())).sort()).toEqual([...readByAdmins].sort());
    // asked with nothing in the body and ids of nobody, so that none of it happens
    const asked = changing().filter(({ path }) => !/sign-out|preferences|sessions/.test(path));
    expect((await answering(403, house.bob, asked)).sort()).toEqual([...changedByAdmins].sort());
  });

  it('asks tokens for the right to write, and knows them on the API only', async () => {
    const page = await house.alice.post('/settings/tokens').type('form').send({ name: 'x', scope: 'read' });
    const token = /echolot_[\w-]{43}/.exec(page.text)?.[0] ?? 'missing';
    for (const route of routes.filter((each) => !openToAll.includes(nameOf(each)))) {
      const status = (
        await ask(house.guest(), route.method, route.path.replace(/:\w+/g, unknownId)).set(
          'authorization',
          `Bearer ${token}`,
        )
      ).status;
      const isApi = route.path.startsWith('/api/');
      if (isApi && route.method === 'GET')
        expect([nameOf(route), status < 300 || status === 404]).toEqual([nameOf(route), true]);
      else if (isApi) expect([nameOf(route), status]).toEqual([nameOf(route), 403]);
      else expect([nameOf(route), status]).toEqual([nameOf(route), route.method === 'GET' ? 303 : 401]);
    }
  });
});

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** As Express knows them: every way in, whatever decorators say. */
function routesOf({ app }: TestApp): Route[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route
      ? Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path }))
      : [],
  );
}
