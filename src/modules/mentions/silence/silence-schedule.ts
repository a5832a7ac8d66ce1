import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { MakeSilenceTasks } from './make-silence-tasks.js';

/** Silence is reckoned in days; twenty minutes after midnight is soon enough. */
const everyMs = 20 * 60_000;

@Injectable()
export class SilenceSchedule extends Schedule {
  constructor(private readonly tasks: MakeSilenceTasks) {
    super('Silence', everyMs, tasks);
  }

  protected round(): Promise<unknown> {
    return this.tasks.run();
  }
}
