import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IsNull, Not } from 'typeorm';
import { dialect } from '../../src/config/dialect.js';
import { createDataSource } from '../../src/database/data-source.js';
import { entities } from '../../src/entities.js';
import { Feed } from '../../src/modules/feeds/feed.entity.js';
import { Item } from '../../src/modules/feeds/item.entity.js';
import { SystemClock } from '../../src/shared/clock.js';
import { eventually } from '../support/eventually.js';
import { feedsRoom, rss } from '../support/feeds-room.js';
import { freshDatabase } from '../support/fresh-database.js';
import type { FreshDatabase } from '../support/fresh-database.js';
import { startStubOutletServer } from '../support/stub-outlet-server.js';
import type { StubOutletServer } from '../support/stub-outlet-server.js';

const bin = fileURLToPath(new URL('../../bin/echolot.mjs', import.meta.url));
const onSqlite = dialect === 'sqlite' ? it : it.skip;

describe('the server as it is started by people', () => {
  let outlets: StubOutletServer;
  let database: FreshDatabase;
  let server: ChildProcess | null;

  beforeAll(async () => {
    outlets = await startStubOutletServer();
    outlets.serve('/feed', {
      body: rss('Anzeiger', [
        { title: 'Eins', link: 'https://anzeiger.example/1' },
        { title: 'Zwei', link: 'https://anzeiger.example/2' },
      ]),
    });
  });
  afterAll(() => outlets.stop());
  beforeEach(async () => {
    database = await freshDatabase();
    server = null;
  });
  afterEach(async () => {
    server?.kill('SIGKILL');
    await database.remove();
  });

  /** Opens the database beside the server, as another process does. */
  const inDatabase = async <T>(work: (room: ReturnType<typeof feedsRoom>) => Promise<T>): Promise<T> => {
    const dataSource = await createDataSource(database, entities).initialize();
    const room = feedsRoom(dataSource, new SystemClock());
    try {
      return await work(room);
    } finally {
      await room.fetcher.close();
      await dataSource.destroy();
    }
  };

  // a poller starts its own application: on a busy machine that takes its time
  const itemsArrive = () =>
    inDatabase(({ manager }) => eventually(async () => expect(await manager.count(Item)).toBe(2), 120_000));

  const start = async (): Promise<string> => {
    const { dataDir, databaseUrl } = database;
    server = spawn(process.execPath, [bin, 'serve'], {
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: dataDir,
        UPLOADS_DIR: `${dataDir}/uploads`,
        ...(databaseUrl && { DATABASE_URL: databaseUrl }),
        ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8',
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: server.stdout! })) {
      const url = /ready at (\S+)/.exec(line)?.[1];
      if (url) return url.replace('localhost', '127.0.0.1');
    }
    throw new Error('the server did not start');
  };

  const end = async () => {
    const ended = once(server!, 'exit');
    server!.kill('SIGTERM');
    await ended;
  };

  it('polls in its thread, answers pages, and hands everything back when it is told to end', async () => {
    await inDatabase(({ follow }) => follow(outlets.url('/feed')));
    const url = await start();
    await itemsArrive();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await end();
    await inDatabase(async ({ manager }) => {
      expect(await manager.countBy(Feed, { leaseUntil: Not(IsNull()) })).toBe(0);
      expect(await manager.countBy(Feed, { pollCount: 1 })).toBe(1);
    });
  }, 300_000);

  onSqlite(
    'takes over what a crashed poller held, without waiting for its leases',
    async () => {
      const id = await inDatabase(({ follow }) => follow(outlets.url('/feed')));
      await inDatabase(({ manager }) =>
        manager.update(Feed, { id }, { leaseUntil: new Date(Date.now() + 600_000) }),
      );
      await start();
      await itemsArrive();
      await end();
    },
    300_000,
  );
});
