import { Clock } from '../shared/clock.js';

/** Goes to any moment of the invented year, so that what people did then bears its date. */
export class HistoryClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  moveTo(at: Date): void {
    this.at = at;
  }
}
