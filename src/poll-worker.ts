import 'reflect-metadata';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { createDataSource } from './database/data-source.js';
import { entities } from './entities.js';
import { ArticleSchedule } from './modules/articles/article-schedule.js';
import { LinkSchedule } from './modules/articles/links/link-schedule.js';
import { ClaimFeeds } from './modules/feeds/claim-feeds.js';
import { PollScheduler } from './modules/feeds/poll-scheduler.js';
import { RetentionSchedule } from './modules/feeds/retention-schedule.js';
import { ImportSchedule } from './modules/mentions/imports/import-schedule.js';
import { WorkOffImports } from './modules/mentions/imports/work-off-imports.js';
import { NamedDistrictsSchedule } from './modules/mentions/places/named-districts-schedule.js';
import { LabelSchedule } from './modules/mentions/label-schedule.js';
import { PollPulse } from './poll-pulse.js';
import { RematchStoredItems } from './modules/mentions/rematch-stored-items.js';
import { RematchTicker } from './modules/mentions/rematch-ticker.js';
import { IndexSchedule } from './modules/mentions/search/index-schedule.js';
import { SilenceSchedule } from './modules/mentions/silence/silence-schedule.js';
import { StorySchedule } from './modules/mentions/stories/story-schedule.js';
import { PublicationSchedule } from './modules/releases/publication/publication-schedule.js';
import { RecoverMails } from './modules/releases/sending/recover-mails.js';
import { SendingSchedule } from './modules/releases/sending/sending-schedule.js';
import { TallySchedule } from './modules/reports/tally/tally-schedule.js';
import { ReportSchedule } from './modules/reports/visibility/finalising/report-schedule.js';
import type { PollWorkerData } from './poll-thread.js';
import { QuietLogger } from './quiet-logger.js';
import { SystemClock } from './shared/clock.js';

const beatEveryMs = 500;
const schedules = [
  PollScheduler,
  RematchTicker,
  RetentionSchedule,
  LabelSchedule,
  StorySchedule,
  NamedDistrictsSchedule,
  SilenceSchedule,
  IndexSchedule,
  ImportSchedule,
  ArticleSchedule,
  LinkSchedule,
  TallySchedule,
  PublicationSchedule,
  SendingSchedule,
  ReportSchedule,
];

/**
 * On Linux a thread has a priority of its own, and `setPriority` means the calling one: pages come first when both want the processor. Elsewhere it would
 * mean the whole process.
 */
function stepBack(): void {
  if (process.platform === 'linux') setPriority(10);
}

/** The polling thread: the whole application without pages, on a connection of its own. Ends on any message. */
async function run({ settings, demo, pulse: memory }: PollWorkerData): Promise<void> {
  stepBack();
  const pulse = new PollPulse(memory);
  const beating = setInterval(() => pulse.beat(), beatEveryMs);
  const dataSource = await createDataSource(settings, entities).initialize();
  const globals = { settings, clock: new SystemClock(), demo, readingNote: pulse };
  const app = await NestFactory.createApplicationContext(AppModule.over(dataSource, globals), {
    logger: new QuietLogger(settings.logLevel),
  });
  // one SQLite file has one poller: leases found here belong to one that crashed
  if (settings.databaseUrl === null) {
    await app.get(ClaimFeeds).freeAll();
    await app.get(RematchStoredItems).freeAll();
    await app.get(WorkOffImports).freeAll();
    await app.get(RecoverMails).all();
  }
  await app.get(RecoverMails).fromJournal();
  for (const schedule of schedules) {
    // the demo's articles are invented: nobody is asked for them, and nobody is written to
    if (demo && (schedule === LinkSchedule || schedule === SendingSchedule)) continue;
    // a pure worker has neither the uploaded lists nor the files of reports (`listen.ts`)
    if (settings.role === 'worker' && (schedule === ImportSchedule || schedule === ReportSchedule)) continue;
    app.get(schedule).start();
  }
  parentPort?.once('message', () => {
    void app.close().finally(() => {
      clearInterval(beating);
      process.exit();
    });
  });
}

await run(workerData as PollWorkerData);
