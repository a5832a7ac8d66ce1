import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/ids.js';
import { Interaction } from '../interaction.entity.js';
import { keepContactTimes } from './contact-times.js';

export type NewInteraction = Pick<Interaction, 'contactId' | 'kind' | 'direction' | 'at' | 'userId'> &
  Partial<Pick<Interaction, 'summary' | 'outcome' | 'releaseId' | 'answerDueAt' | 'answeredAt'>>;

/**
 * Writes down that we were in touch, and keeps what contacts know of it (`contact-times.ts`).
 */
@Injectable()
export class RecordInteractions {
  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'timeZone'>,
  ) {}

  /** Ids in the order of `interactions`. Inside the caller's transaction. */
  async run(manager: EntityManager, interactions: readonly NewInteraction[]): Promise<string[]> {
    if (!interactions.length) return [];
    const createdAt = this.clock.now();
    const rows = interactions.map((interaction) => ({
      summary: '',
      outcome: null,
      releaseId: null,
      answerDueAt: null,
      answeredAt: null,
      ...interaction,
      id: newId(createdAt),
      createdAt,
    }));
    for (let start = 0; start < rows.length; start += 500)
      await manager.insert(Interaction, rows.slice(start, start + 500));
    await keepContactTimes(
      manager,
      rows.map(({ contactId }) => contactId),
      this.settings.timeZone,
    );
    return rows.map(({ id }) => id);
  }
}
