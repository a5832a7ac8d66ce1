import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { readSettings } from '../config/settings.js';
import { openPreparedDatabase } from '../prepare-database.js';
import { QuietLogger } from '../quiet-logger.js';
import { SystemClock } from '../shared/clock.js';
import type { Terminal } from './terminal.js';

/** Runs `work` in the whole application without a web server, on the prepared database, and closes everything after. */
export async function withApp<T>(
  terminal: Terminal,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const settings = readSettings(terminal.env);
  const clock = new SystemClock();
  const dataSource = await openPreparedDatabase(settings, clock, (line) => terminal.err(`${line}\n`));
  const app = await NestFactory.createApplicationContext(
    AppModule.over(dataSource, { settings, clock, demo: false }),
    {
      logger: new QuietLogger('warn'),
    },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
