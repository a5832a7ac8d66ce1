import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aFeed } from '../../test/builders/a-feed.js';
import { freshDatabase } from '../../test/support/fresh-database.js';
import type { FreshDatabase } from '../../test/support/fresh-database.js';
import { runCommandLine } from '../command-line.js';
import { readSettings } from '../config/settings.js';
import { DistributionArea } from '../modules/outlets/distribution-area.entity.js';
import { Feed } from '../modules/feeds/feed.entity.js';
import { openPreparedDatabase } from '../prepare-database.js';
import { SystemClock } from '../shared/clock.js';

describe('echolot outlets check', () => {
  let database: FreshDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await freshDatabase();
    env = {
      DATA_DIR: database.dataDir,
      ...(database.databaseUrl ? { DATABASE_URL: database.databaseUrl } : {}),
      LOG_LEVEL: 'error',
    };
  });
  afterAll(() => database.remove());

  const run = async (...args: string[]) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(['outlets', 'check', ...args], {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      readStdin: () => Promise.resolve(Buffer.from('')),
      env,
    });
    return { code, out, err };
  };

  it('says of a new installation that nothing is live', async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('Districts  0 of 400 (0 %)');
    expect(out).toContain('--verbose names the other 400');
  });

  it('counts, names the districts left over, and prints one document', async () => {
    const clock = new SystemClock();
    const dataSource = await openPreparedDatabase(readSettings(env), clock, () => undefined);
    const area = await dataSource.manager
      .createQueryBuilder(DistributionArea, 'a')
      .innerJoin('outlet', 'o', `o.id = a.outletId AND o.scope = 'local'`)
      .getOneOrFail();
    const covered = await dataSource.manager.countBy(DistributionArea, { outletId: area.outletId });
    await dataSource.manager.insert(Feed, aFeed(clock.now(), { outletId: area.outletId }));
    await dataSource.destroy();

    const found = await run('--json');
    expect(found.err).toBe('');
    const report = JSON.parse(found.out);
    expect(report).toMatchObject({
      outlets: { followed: 1, live: 1 },
      feeds: { followed: 1, live: 1, byHealth: { ok: 1, failing: 0 } },
      districts: { all: 400, live: covered, share: covered / 400 },
    });
    expect(report.districts.without).toHaveLength(400 - covered);
    const { out } = await run('--verbose');
    expect(out.split('\n').filter((line) => /^\d{5} {2}\S/.test(line))).toHaveLength(400 - covered);
    expect(out).not.toContain(area.districtAgs);
  });

  it('explains itself, and refuses what it does not know', async () => {
    const help = await run('--help');
    expect([help.code, help.out]).toEqual([0, expect.stringContaining('--verbose')]);
    expect((await run('--dance')).code).toBe(2);
  });
});
