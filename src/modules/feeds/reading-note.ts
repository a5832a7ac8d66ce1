/**
 * Says which feed's document is being read this moment. A document that keeps a reader busy for ever can only be found out from another thread, so the
 * polling thread writes its note into shared memory (`poll-pulse.ts`); everywhere else nobody reads it.
 */
export abstract class ReadingNote {
  abstract begin(feedId: string): void;
  abstract end(): void;
}

export class NoReadingNote extends ReadingNote {
  begin(): void {
    // nobody watches
  }

  end(): void {
    // nobody watches
  }
}
