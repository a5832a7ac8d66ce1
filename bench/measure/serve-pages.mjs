// The application with its pages and without the polling thread, which would read feeds and follow links: what is measured is what a reader waits for, so the
// roll-ups are kept by readers alone. DATA_DIR or DATABASE_URL say where the database is. Prints the address.
import 'reflect-metadata';
import { createDataSource } from '../../dist/database/data-source.js';
import { readSettings } from '../../dist/config/settings.js';
import { createApp } from '../../dist/create-app.js';
import { entities } from '../../dist/entities.js';
import { SystemClock } from '../../dist/shared/clock.js';

const settings = readSettings(process.env);
const dataSource = await createDataSource(settings, entities).initialize();
const app = await createApp(dataSource, { settings, clock: new SystemClock(), demo: false });
await app.listen(0, '127.0.0.1');
console.log(`ready at ${await app.getUrl()}`);
