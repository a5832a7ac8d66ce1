import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { PublishDue } from './publish-due.js';

/** A planned minute is met within these seconds. An idle look is one query over an index. */
const everyMs = 5_000;

@Injectable()
export class PublicationSchedule extends Schedule {
  constructor(private readonly due: PublishDue) {
    super('Publication', everyMs, due);
  }

  protected round(): Promise<unknown> {
    return this.due.publishDue();
  }
}
