import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { ForgetContactImports } from './forget-contact-imports.js';

const everyMs = 10 * 60_000;

/** Deletes uploaded address lists in time; runs where they lie: where pages are answered. */
@Injectable()
export class ContactImportSchedule extends Schedule {
  constructor(private readonly forget: ForgetContactImports) {
    super('Contact imports', everyMs, { stop: () => undefined });
  }

  protected round(): Promise<void> {
    return this.forget.run();
  }
}
