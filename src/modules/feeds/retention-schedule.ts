import { Injectable } from '@nestjs/common';
import { Schedule } from '../../jobs/schedule.js';
import { ExpireItems } from './expire-items.js';

/** Once a day is enough; asked more often, so that a server that sleeps at night does it too. */
const everyMs = 10 * 60_000;

/** Where feeds are polled, old items are removed once a day. */
@Injectable()
export class RetentionSchedule extends Schedule {
  constructor(private readonly expireItems: ExpireItems) {
    super('Retention', everyMs, expireItems);
  }

  protected async round(): Promise<void> {
    const run = await this.expireItems.runIfDue();
    if (run) this.log.log(`${run.removed} items removed, ${run.textsDropped} full texts dropped`);
  }
}
