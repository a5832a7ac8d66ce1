import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import type { Globals } from './globals.module.js';
import { ContactImportSchedule } from './modules/contacts/imports/contact-import-schedule.js';
import { PollScheduler } from './modules/feeds/poll-scheduler.js';
import { ClippingSchedule } from './modules/mentions/clippings/clipping-schedule.js';
import { ImportSchedule } from './modules/mentions/imports/import-schedule.js';
import { RematchTicker } from './modules/mentions/rematch-ticker.js';
import { IndexSchedule } from './modules/mentions/search/index-schedule.js';
import { NamedDistrictsSchedule } from './modules/mentions/places/named-districts-schedule.js';
import { StorySchedule } from './modules/mentions/stories/story-schedule.js';
import { PublicationSchedule } from './modules/releases/publication/publication-schedule.js';
import { TallySchedule } from './modules/reports/tally/tally-schedule.js';
import { ReportSchedule } from './modules/reports/visibility/finalising/report-schedule.js';
import { PollThread } from './poll-thread.js';

/** Where feeds are polled: in a thread of their own, so that pages never wait, or in this one, with its clock. */
export type PollingPlace = 'thread' | 'here';

/**
 * Builds the application on a prepared database, listens, and starts the role's share of the work. `url` is where the pages are, with the
 * real port where port 0 asked for any. When listening fails, what was built is closed again.
 */
export async function listen(
  dataSource: DataSource,
  globals: Globals,
  polling: PollingPlace = 'thread',
): Promise<{ app: NestExpressApplication; url: string }> {
  const { settings } = globals;
  const app = await createApp(dataSource, globals);
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  // files lie where pages are answered; a worker may run on another machine
  if (settings.role !== 'worker') {
    app.get(ClippingSchedule).start();
    app.get(ContactImportSchedule).start();
  }
  if (settings.role === 'web') for (const work of [ImportSchedule, ReportSchedule]) app.get(work).start();
  if (settings.role !== 'web') {
    const here = [
      PollScheduler,
      RematchTicker,
      StorySchedule,
      NamedDistrictsSchedule,
      TallySchedule,
      IndexSchedule,
      ImportSchedule,
      PublicationSchedule,
      ReportSchedule,
    ];
    if (polling === 'thread') app.get(PollThread).start();
    else for (const work of here) app.get(work).start();
  }
  const { port } = new URL(await app.getUrl());
  return { app, url: settings.baseUrl.replace(/:0$/, `:${port}`) };
}
