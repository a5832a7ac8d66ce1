import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Settings } from './config/settings.js';
import { createApp } from './create-app.js';
import { SetupToken } from './modules/accounts/setup-token.js';
import { UsersRepository } from './modules/accounts/users.repository.js';
import { PollScheduler } from './modules/feeds/poll-scheduler.js';
import { openPreparedDatabase } from './prepare-database.js';
import { SystemClock } from './shared/clock.js';

/** Opens the database, starts the role's share of the work and listens. Says on `tell` where the pages are. */
export async function serve(
  settings: Settings,
  options: { demo: boolean; tell: (line: string) => void },
): Promise<NestExpressApplication> {
  const clock = new SystemClock();
  const dataSource = await openPreparedDatabase(settings, clock, options.tell);
  const app = await createApp(dataSource, { settings, clock, demo: options.demo });
  await app.init();
  app.get(PollScheduler).start(settings.role);
  await app.listen(settings.port, settings.host);
  const port =
    (app.getHttpServer() as { address(): { port: number } | null }).address()?.port ?? settings.port;
  const url = settings.baseUrl.replace(/:0$/, `:${port}`);
  options.tell(`Echolot is ready at ${url}`);
  if (await app.get(UsersRepository).isEmpty()) {
    const token = await app.get(SetupToken).issue();
    options.tell(`No account yet. Create the first one at ${url}/setup?token=${token}`);
  }
  return app;
}
