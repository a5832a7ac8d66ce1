import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { Clock } from '../../../shared/clock.js';
import { FindNamedDistricts } from './find-named-districts.js';

/** Short: the page of a new mention names its districts. An idle look is two reads over an index. */
const everyMs = 1_000;
/** In one round, so that others get their turn while a million old mentions are searched. */
const batches = 10;
const logEveryMs = 60_000;

/** Searches mentions for districts where feeds are polled: new ones at once, all others after an update that brought new rules. */
@Injectable()
export class NamedDistrictsSchedule extends Schedule {
  private searched = 0;
  private loggedAt = 0;

  constructor(
    private readonly find: FindNamedDistricts,
    private readonly clock: Clock,
  ) {
    super('Named districts', everyMs, find);
  }

  protected async round(): Promise<void> {
    const some = await this.find.workOff(batches);
    this.searched += some;
    const now = this.clock.now().getTime();
    if (some < batches || now - this.loggedAt < logEveryMs) return;
    const waiting = await this.find.waiting();
    if (waiting > 0) this.log.log(`${this.searched} mentions searched for districts, ${waiting} wait`);
    this.loggedAt = now;
  }
}
