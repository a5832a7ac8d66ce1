import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Settings } from './config/settings.js';
import { listen } from './listen.js';
import { SetupToken } from './modules/accounts/setup-token.js';
import { UsersRepository } from './modules/accounts/users.repository.js';
import { openPreparedDatabase } from './prepare-database.js';
import { SystemClock } from './shared/clock.js';

/** Opens the database, starts the role's share of the work and listens. Says on `tell` where the pages are. */
export async function serve(
  settings: Settings,
  tell: (line: string) => void,
): Promise<NestExpressApplication> {
  const clock = new SystemClock();
  const dataSource = await openPreparedDatabase(settings, clock, tell);
  const { app, url } = await listen(dataSource, { settings, clock, demo: false });
  tell(`Echolot is ready at ${url}`);
  if (await app.get(UsersRepository).isEmpty()) {
    const token = await app.get(SetupToken).issue();
    tell(`No account yet. Create the first one at ${url}/setup?token=${token}`);
  }
  return app;
}
