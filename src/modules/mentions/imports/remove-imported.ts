import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../../../shared/clock.js';
import { Mention } from '../mention.entity.js';
import { removeMentions } from '../stories/remove-mentions.js';
import { changedSinceImport } from './changed-since-import.js';
import { ImportFiles } from './import-files.js';
import type { MentionImport } from './mention-import.entity.js';
import { workOn } from './work-on-import.js';

const atOnce = 300;
/** In which others write. */
const pauseMs = 5;

/** Removes the mentions of an import, batch by batch: of one that is undone, cancelled or failed. Doing it again changes nothing. */
@Injectable()
export class RemoveImported {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: ImportFiles,
    private readonly clock: Clock,
  ) {}

  /** Throws {@link Superseded}. `stopping`: told after each batch. */
  async run(found: MentionImport, stopping: () => boolean): Promise<MentionImport> {
    let current = found;
    let kept = 0;
    for (let after = ''; ;) {
      if (stopping()) return current;
      let last: string | undefined;
      current = await workOn(this.dataSource, current, this.clock.now(), async (manager) => {
        const mentions = await manager.find(Mention, {
          select: { id: true, itemId: true },
          where: { importId: found.id, id: MoreThan(after) },
          order: { id: 'ASC' },
          take: atOnce,
        });
        const stay = found.options.undoChanged ? new Set() : await changedSinceImport(manager, mentions);
        const leaving = mentions.flatMap(({ id }) => (stay.has(id) ? [] : [id]));
        await removeMentions(manager, leaving);
        last = mentions.length < atOnce ? undefined : mentions.at(-1)?.id;
        kept += stay.size;
        return { removed: current.removed + leaving.length, kept, failures: 0 };
      });
      if (last === undefined) break;
      after = last;
      await sleep(pauseMs);
    }
    const state = found.state === 'undoing' ? 'undone' : found.reason === null ? 'cancelled' : 'failed';
    const now = this.clock.now();
    const gone = { fileGoneAt: found.fileGoneAt ?? now, samples: [] };
    const ended = await workOn(this.dataSource, current, now, () => Promise.resolve({ state, ...gone }));
    await this.files.remove(found.id);
    return ended;
  }
}
