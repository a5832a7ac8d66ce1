import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { compileWatches } from './matching/compile-watches.js';
import type { WatchIndex } from './matching/compile-watches.js';
import { parseQuery } from './matching/parse-query.js';
import { namesAsKept } from './watch-names.js';
import { Watch } from './watch.entity.js';

/** What a match takes over from its watch. */
export type WatchFacts = Pick<Watch, 'id' | 'revision' | 'campaignId'>;

export interface CompiledWatches {
  index: WatchIndex;
  facts: ReadonlyMap<string, WatchFacts>;
}

/**
 * The active watches, compiled once and again when one of them changed. Each process asks the database which wordings are in
 * force before it uses its copy, so that several processes never work with different watches.
 */
@Injectable()
export class ActiveWatches {
  private readonly logger = new Logger(ActiveWatches.name);
  private compiled: { fingerprint: string; watches: CompiledWatches } | null = null;

  async current(manager: EntityManager): Promise<CompiledWatches> {
    const rows = await manager.find(Watch, {
      select: { id: true, revision: true, campaignId: true },
      where: { active: true },
      order: { id: 'ASC' },
    });
    const fingerprint = rows.map((row) => `${row.id}.${row.revision}.${row.campaignId ?? ''}`).join();
    if (this.compiled?.fingerprint !== fingerprint) {
      const watches = await manager.find(Watch, { where: { active: true }, order: { id: 'ASC' } });
      this.compiled = { fingerprint, watches: this.compile(watches) };
    }
    return this.compiled.watches;
  }

  /** Compiles the given watches. A wording that an older version accepted and this one does not is left out and logged. */
  compile(watches: readonly Watch[]): CompiledWatches {
    const readable = watches.flatMap((watch) => {
      const parsed = parseQuery(watch.query, namesAsKept(watch.names));
      if (parsed.ok) return [{ watch, query: parsed.query }];
      this.logger.warn(`watch ${watch.id} is not readable: ${parsed.error.code} at ${parsed.error.position}`);
      return [];
    });
    return {
      index: compileWatches(readable.map(({ watch, query }) => ({ id: watch.id, query }))),
      facts: new Map(
        readable.map(({ watch: { id, revision, campaignId } }) => [id, { id, revision, campaignId }]),
      ),
    };
  }
}
