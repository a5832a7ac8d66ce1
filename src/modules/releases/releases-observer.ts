import type { EntityManager } from 'typeorm';
import type { Release } from './release.entity.js';

/**
 * Told of a release inside the transaction that adds, changes, archives or restores it or says who was written to: what the observer writes
 * through `manager` is stored with the release or not at all. It must not use the network nor open a transaction of its own.
 */
export abstract class ReleasesObserver {
  /** `publishedAt` says around which moment things changed; null: it has not gone out. A release that moved is told of twice, with both moments. */
  abstract releaseChanged(
    manager: EntityManager,
    release: Pick<Release, 'id' | 'publishedAt'>,
  ): Promise<void>;
}

/** Releases work without anybody listening. */
export class NoReleasesObserver extends ReleasesObserver {
  releaseChanged(): Promise<void> {
    return Promise.resolve();
  }
}
