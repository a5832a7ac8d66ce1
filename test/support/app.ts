import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import request from 'supertest';
import { readSettings } from '../../src/config/settings.js';
import type { Settings } from '../../src/config/settings.js';
import { createApp } from '../../src/create-app.js';
import { CreateUser } from '../../src/modules/accounts/create-user.js';
import { openPreparedDatabase } from '../../src/prepare-database.js';
import { freshDatabase } from './fresh-database.js';
import type { FreshDatabase } from './fresh-database.js';
import { MovableClock } from './movable-clock.js';

type Agent = ReturnType<typeof request.agent>;

export interface TestApp {
  app: NestExpressApplication;
  settings: Settings;
  dataSource: DataSource;
  database: FreshDatabase;
  clock: MovableClock;
  /** Nobody is signed in. */
  guest(): Agent;
  /** Alice administers, Bob edits, Charlie reads; each signed in through the page. */
  alice: Agent;
  bob: Agent;
  charlie: Agent;
  close(): Promise<void>;
}

export interface TestAppOptions {
  now?: string;
  /** Environment variables on top of what the tests need. */
  env?: Record<string, string>;
  /** Also load districts, municipalities and the catalogue from config/; about 2 s. */
  catalogue?: boolean;
  /** Leave the installation without accounts. */
  empty?: boolean;
  /** Start again on the database of an app that was closed; the three people are there already. */
  on?: FreshDatabase;
}

export const people = {
  alice: {
    email: 'alice@example.org',
    name: 'Alice Adler',
    role: 'admin',
    password: 'drei bögen tief im meer',
  },
  bob: { email: 'bob@example.org', name: 'Bob Brandt', role: 'editor', password: 'langes wort für Bernd' },
  charlie: {
    email: 'charlie@example.org',
    name: 'Charlie Cramer',
    role: 'viewer',
    password: 'nur lesen, nie schreiben',
  },
} as const;

/** The real application on a fresh database, not listening on a port of its own: supertest opens one. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.on ?? (await freshDatabase());
  const clock = new MovableClock(options.now ?? '2026-03-05T09:00:00Z');
  const settings = readSettings({
    DATA_DIR: database.dataDir,
    UPLOADS_DIR: `${database.dataDir}/uploads`,
    ...(database.databaseUrl ? { DATABASE_URL: database.databaseUrl } : {}),
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
    LOG_LEVEL: 'error',
    ...options.env,
  });
  const dataSource = await openPreparedDatabase(settings, clock, () => undefined, {
    referenceData: options.catalogue ?? false,
  });
  const app = await createApp(dataSource, { settings, clock, demo: false });
  await app.init();
  await app.listen(0, '127.0.0.1');
  const guest = () => request.agent(app.getHttpServer());
  const signedIn = async (person: (typeof people)[keyof typeof people]) => {
    const agent = guest();
    if (options.empty) return agent;
    if (!options.on) await app.get(CreateUser).run({ ...person }, null);
    await agent
      .post('/sign-in')
      .type('form')
      .send({ email: person.email, password: person.password })
      .expect(303);
    return agent;
  };
  return {
    app,
    settings,
    dataSource,
    database,
    clock,
    guest,
    alice: await signedIn(people.alice),
    bob: await signedIn(people.bob),
    charlie: await signedIn(people.charlie),
    close: async () => {
      await app.close();
      await database.remove();
    },
  };
}
