import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { SETTINGS } from './config/settings.js';
import type { Settings } from './config/settings.js';
import { AuditLog } from './modules/accounts/audit-log.js';
import { NoReadingNote, ReadingNote } from './modules/feeds/reading-note.js';
import { Clock } from './shared/clock.js';
import { DEMO } from './web/demo-flag.js';

export interface Globals {
  settings: Settings;
  clock: Clock;
  demo: boolean;
  /** Told which document is being read; default: nobody. */
  readingNote?: ReadingNote;
}

/** What every room may ask for without importing a module: settings, the clock, the demo flag, the audit log. */
@Global()
@Module({})
export class GlobalsModule {
  static with({ settings, clock, demo, readingNote = new NoReadingNote() }: Globals): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: Clock, useValue: clock },
      { provide: DEMO, useValue: demo },
      { provide: ReadingNote, useValue: readingNote },
      AuditLog,
    ];
    return { module: GlobalsModule, providers, exports: providers };
  }
}
