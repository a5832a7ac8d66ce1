/** The time of day as a dependency: steps that think take `now` as an argument, conductors ask a clock. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
