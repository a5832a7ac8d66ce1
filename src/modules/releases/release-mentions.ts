/**
 * How much came of releases. Mentions stand in a later room, which provides this in a global module; without it there are none.
 */
export abstract class ReleaseMentions {
  /** Mentions that go back to each release; releases without any are left out. */
  abstract counts(releaseIds: readonly string[]): Promise<Map<string, number>>;
  /** Mentions that go back to a master or one of its variants, each once. */
  abstract ofFamily(masterId: string): Promise<number>;
}

/** Releases work without anybody who counts. */
export class NoReleaseMentions extends ReleaseMentions {
  counts(): Promise<Map<string, number>> {
    return Promise.resolve(new Map<string, number>());
  }

  ofFamily(): Promise<number> {
    return Promise.resolve(0);
  }
}
