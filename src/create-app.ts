import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { ApiDescription } from './api-description.js';
import { AppModule } from './app.module.js';
import type { Globals } from './globals.module.js';
import { QuietLogger } from './quiet-logger.js';
import { mountStatic } from './web/assets.js';
import { securityHeaders } from './web/http/security-headers.js';

/** Builds the application on an open, migrated database; it does not listen yet. */
export async function createApp(dataSource: DataSource, globals: Globals): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.over(dataSource, globals), {
    logger: new QuietLogger(globals.settings.logLevel),
    bodyParser: false,
  });
  app.disable('x-powered-by');
  // the client's address from a reverse proxy on the same machine, for the sign-in limit
  app.set('trust proxy', 'loopback');
  app.use(securityHeaders());
  mountStatic(app);
  app.useBodyParser('json', { limit: '1mb' });
  app.useBodyParser('urlencoded', { limit: '1mb', extended: false, parameterLimit: 2000 });
  app.get(ApiDescription).describe(app);
  app.enableShutdownHooks();
  return app;
}
