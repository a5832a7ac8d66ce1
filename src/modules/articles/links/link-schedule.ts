import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { CheckLinks } from './check-links.js';

/** Where feeds are polled, addresses of mentions that are due are looked at, at most sixty a minute. */
@Injectable()
export class LinkSchedule extends Schedule {
  constructor(private readonly links: CheckLinks) {
    super('Links', 60_000, links);
  }

  protected async round(): Promise<void> {
    const looked = await this.links.round();
    if (looked > 0) this.log.log(`${looked} addresses of mentions looked at`);
  }
}
