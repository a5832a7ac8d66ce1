import { Clock } from '../../src/shared/clock.js';

/** A clock that stands still until it is moved. */
export class MovableClock extends Clock {
  private current: Date;

  constructor(start: Date | string) {
    super();
    this.current = new Date(start);
  }

  now(): Date {
    return new Date(this.current);
  }

  moveTo(moment: Date): void {
    this.current = new Date(moment);
  }

  advance(step: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = step;
    this.current = new Date(
      this.current.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000,
    );
  }
}
