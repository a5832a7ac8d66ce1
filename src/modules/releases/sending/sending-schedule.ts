import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { Clock } from '../../../shared/clock.js';
import { SendMails } from './send-mails.js';

/** Short: somebody looks at the progress. An idle look is two queries over an index. */
const everyMs = 1_000;

/** Sends mails where feeds are polled. */
@Injectable()
export class SendingSchedule extends Schedule {
  constructor(
    private readonly mails: SendMails,
    private readonly clock: Clock,
  ) {
    super('Mails', everyMs, mails);
  }

  protected async round(): Promise<void> {
    for (let next = await this.mails.workOff(); next; next = await this.mails.workOff()) {
      const ms = next.getTime() - this.clock.now().getTime();
      if (ms > everyMs) return;
      await sleep(Math.max(ms, 0));
    }
  }
}
