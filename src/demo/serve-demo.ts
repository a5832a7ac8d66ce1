import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { readSettings, SettingsError } from '../config/settings.js';
import type { Settings } from '../config/settings.js';
import { listen } from '../listen.js';
import type { PollingPlace } from '../listen.js';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { ImportPlaces } from '../modules/places/import-places.js';
import { openPreparedDatabase } from '../prepare-database.js';
import { SystemClock } from '../shared/clock.js';
import type { Clock } from '../shared/clock.js';
import { calendarOf } from './calendar.js';
import { DemoNewsroom } from './demo-newsroom.js';
import { demoPeople } from './demo-people.js';
import { startFeedServer } from './feed-server.js';
import { fillDatabase } from './fill-database.js';
import { planYear } from './plan-year.js';
import { storeClippings } from './store-clippings.js';
import { storeImages } from './store-images.js';
import { storeReports } from './store-reports.js';

/**
 * Starts Echolot on a throw-away database with a year of invented data and feeds of its own, which it polls. Says on `tell` where to sign in.
 * Closing the application, a signal included, ends the feeds and deletes the database. Throws {@link SettingsError}.
 */
export async function serveDemo(
  env: Record<string, string | undefined>,
  tell: (line: string) => void,
  { clock = new SystemClock(), polling }: { clock?: Clock; polling?: PollingPlace } = {},
): Promise<NestExpressApplication> {
  if (env['DATABASE_URL']?.trim()) {
    throw new SettingsError([
      'DATABASE_URL must be unset for the demo: it brings a SQLite database of its own.',
    ]);
  }
  const folder = await mkdtemp(join(tmpdir(), 'echolot-demo-'));
  const closing: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const cleanUp = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const settings = demoSettings(env, folder);
    const now = clock.now();
    const calendar = calendarOf(now, settings.timeZone);
    const year = planYear(calendar);
    const feeds = await startFeedServer(new DemoNewsroom(year, now), clock);
    closing.push(() => feeds.stop());
    const dataSource = await openPreparedDatabase(settings, clock, () => undefined, { referenceData: false });
    afterDestroying(dataSource, cleanUp);
    closing.push(() => (dataSource.isInitialized ? dataSource.destroy() : Promise.resolve()));
    // places only: real outlets of the catalogue would stand among invented ones
    await new ImportPlaces(dataSource, clock, new AuditLog(clock)).run();
    await fillDatabase(dataSource, year, calendar, {
      timeZone: settings.timeZone,
      urlOf: (feed) => feeds.urlOf(feed),
    });
    await storeClippings(dataSource, calendar, settings);
    await storeImages(dataSource, calendar, settings);
    const { app, url } = await listen(dataSource, { settings, clock, demo: true }, polling);
    await storeReports(app, calendar);
    tell(`Echolot shows invented data at ${url}`);
    tell(`Sign in as ${demoPeople.admin.email} with the password ${demoPeople.admin.password}`);
    tell('Everything is deleted when this process ends.');
    return app;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/** The demo reaches its own feeds, and nothing of the installation it was started in. */
function demoSettings(env: Record<string, string | undefined>, folder: string): Settings {
  return readSettings({
    ...env,
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
    ALLOW_PRIVATE_ADDRESSES: '127.0.0.1/32',
    REDIS_URL: '',
    SMTP_URL: '',
  });
}

/** Nest closes the data source last of all, on signals too, and waits for it: there is no later hook outside a module. */
function afterDestroying(dataSource: DataSource, work: () => Promise<void>): void {
  const destroy = dataSource.destroy.bind(dataSource);
  dataSource.destroy = async () => {
    await destroy();
    await work();
  };
}
