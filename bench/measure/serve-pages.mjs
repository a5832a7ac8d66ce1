// The application with its pages and without the polling thread, which would read feeds and follow links: what is measured is what a reader waits for, so the
// roll-ups are kept by readers alone. DATA_DIR or DATABASE_URL say where the database is. Prints the address.
import 'reflect-metadata';
import { readSettings } from '../../dist/config/settings.js';
import { createApp } from '../../dist/create-app.js';
import { openPreparedDatabase } from '../../dist/prepare-database.js';
import { SystemClock } from '../../dist/shared/clock.js';

const settings = readSettings(process.env);
const clock = new SystemClock();
const dataSource = await openPreparedDatabase(settings, clock, () => undefined);
const app = await createApp(dataSource, { settings, clock, demo: false });
await app.listen(0, '127.0.0.1');
console.log(`ready at ${await app.getUrl()}`);
