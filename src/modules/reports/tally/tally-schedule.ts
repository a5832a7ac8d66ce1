import { Injectable } from '@nestjs/common';
import { Schedule } from '../../../jobs/schedule.js';
import { Tally } from './tally.js';

/** Short: a reader counts a few days itself, and with more it has to count mentions. An idle look is one read. */
const everyMs = 1_000;
/** A month takes longer than a day, and readers count an open month themselves: once in so many rounds is enough. */
const roundsPerMonths = 30;
/** Between two shares of a long work: others may write. */
const pauseMs = 20;

/** Keeps the roll-ups of the reports, where feeds are polled. */
@Injectable()
export class TallySchedule extends Schedule {
  private readonly state: { isStopping: boolean };
  private rounds = 0;

  constructor(private readonly tally: Tally) {
    const state = { isStopping: false };
    super('Figures', everyMs, {
      stop: () => {
        state.isStopping = true;
      },
    });
    this.state = state;
  }

  protected async round(): Promise<void> {
    while (!this.state.isStopping && !(await this.tally.settle())) await pause();
    if (this.rounds++ % roundsPerMonths !== 0) return;
    while (!this.state.isStopping && (await this.tally.settleMonth())) await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
