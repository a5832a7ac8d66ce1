import { Injectable } from '@nestjs/common';
import { Schedule } from '../../jobs/schedule.js';
import { LabelMentionsAnew } from './label-mentions-anew.js';

/** Where feeds are polled, mentions are labelled anew soon after rules or lists have changed. */
@Injectable()
export class LabelSchedule extends Schedule {
  constructor(private readonly labels: LabelMentionsAnew) {
    super('Labels', 10_000, labels);
  }

  protected async round(): Promise<void> {
    const changed = await this.labels.runIfDue();
    if (changed !== null) this.log.log(`${changed} mentions have another label now`);
  }
}
