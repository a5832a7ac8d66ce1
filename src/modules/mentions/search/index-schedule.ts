import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { KeepIndex } from './keep-index.js';

/** A search reads what is new itself; this keeps it from having much to read. An idle look is two reads of one row. */
const everyMs = 2_000;

/** Reads new and changed texts into the word index, where feeds are polled. */
@Injectable()
export class IndexSchedule extends Schedule {
  constructor(private readonly index: KeepIndex) {
    super('Search', everyMs, index);
  }

  protected round(): Promise<unknown> {
    return this.index.workOff();
  }
}
