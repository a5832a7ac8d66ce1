import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { parseHTML } from 'linkedom';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { dialect } from '../../src/config/dialect.js';
import { serveDemo } from '../../src/demo/serve-demo.js';
import { demoAccount } from '../../src/modules/accounts/demo-account.js';
import { Contact } from '../../src/modules/contacts/contact.entity.js';
import { AssignStories } from '../../src/modules/mentions/stories/assign-stories.js';
import { feedLists, outletSources, placeSources } from '../../src/modules/outlets/web/data-sources.js';
import { Release } from '../../src/modules/releases/release.entity.js';
import { readableTitle } from '../../src/shared/text/place-template.js';
import { messagesFor } from '../../src/web/i18n/messages.js';
import { getRoutes, pathOf } from '../support/page-routes.js';
import { markTexts, unmarkedIn } from '../support/marked-texts.js';

/*
 * Every text of the catalogue is put in brackets, then every page of the application is asked for. What stands outside brackets must come from
 * the database: anything else was written into the code and would never be translated.
 */

// the demo is SQLite whatever the installation uses; the pages are the same
const onSqlite = dialect === 'sqlite' ? describe : describe.skip;

onSqlite('every text of every page comes from the catalogue', () => {
  let app: NestExpressApplication;
  let dana: ReturnType<typeof request.agent>;
  let stored: Set<string>;

  beforeAll(async () => {
    app = await serveDemo({ PORT: '0', LOG_LEVEL: 'error' }, () => undefined, { polling: 'here' });
    await app.get(AssignStories).workOff();
    dana = request.agent(app.getHttpServer());
    await dana.post('/sign-in').type('form').send(demoAccount).expect(303);
    stored = await textsOf(app.get(DataSource));
    markTexts(messagesFor('de'));
  }, 120_000);
  afterAll(() => app.close());

  it('finds what is not', () => {
    expect(
      unmarkedIn(parseHTML('<main><p>⟦Alles⟧ <b>Written in code</b></p></main>').document, stored),
    ).toEqual(['Written in code']);
  });

  it('on all pages', async () => {
    const found = new Set<string>();
    const addresses = await Promise.all(getRoutes(app).map((route) => pathOf(route, app.get(DataSource))));
    expect(addresses.length).toBeGreaterThan(40);
    const watches: { id: string }[] = await app.get(DataSource).query('SELECT "id" FROM "watch"');
    addresses.push(...watches.map(({ id }) => `/watches/${id}`));
    for (const address of [...addresses, '/does-not-exist', '/mentions?review=all', '/mentions?q=Haus']) {
      // printed documents refuse characters without a glyph, and the brackets have none
      if (/\.(pdf|zip)$/.test(address)) continue;
      const answer = await dana.get(address).catch((error: unknown) => {
        throw new Error(`${address}: ${String(error)}`);
      });
      if (!answer.type.includes('html')) continue;
      expect({ address, status: answer.status < 500 }).toEqual({ address, status: true });
      const { document } = parseHTML(answer.text);
      for (const text of unmarkedIn(document, stored)) found.add(`${address}: ${text}`);
    }
    expect([...found]).toEqual([]);
  }, 400_000);
});

/** Every text that the database holds. */
async function textsOf(dataSource: DataSource): Promise<Set<string>> {
  // what the test itself types
  const texts = new Set(['Haus']);
  for (const { tableName } of dataSource.entityMetadatas) {
    const rows: Record<string, unknown>[] = await dataSource.query(`SELECT * FROM "${tableName}"`);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      for (const text of textsIn(value)) texts.add(text);
    }
  }
  // what a master leaves open is named in lists
  for (const { headline } of await dataSource.manager.find(Release)) texts.add(readableTitle(headline));
  // names of persons are put together out of their columns
  for (const { title, firstName, lastName } of await dataSource.manager.find(Contact)) {
    texts.add(`${firstName} ${lastName}`);
    texts.add([title, firstName, lastName].filter(Boolean).join(' '));
  }
  // source notes stand in the words that their publishers ask for
  for (const source of [...placeSources, ...outletSources, ...feedLists].flatMap((entry) =>
    Object.values<string | null>({ ...entry }),
  )) {
    if (source) texts.add(source);
  }
  return texts;
}

/** A stored value, and the texts inside it when it is a JSON document. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  if (typeof value !== 'string') return [];
  return /^[[{]/.test(value) ? [value, ...textsIn(parsed(value))] : [value];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
