import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { newId } from '../../../shared/ids.js';
import { Contact } from '../contact.entity.js';
import { Interaction } from '../interaction.entity.js';

export type NewInteraction = Pick<Interaction, 'contactId' | 'kind' | 'direction' | 'at' | 'userId'> &
  Partial<Pick<Interaction, 'summary' | 'outcome' | 'releaseId' | 'answerDueAt' | 'answeredAt'>>;

/**
 * Writes down that we were in touch, and keeps what contacts know of it: first and last time, and the day by which a person has to be told
 * of the data we hold (at the latest with the first message, Art. 14(3)(b) GDPR).
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
    await this.bringContactsUpToDate(manager, rows);
    return rows.map(({ id }) => id);
  }

  private async bringContactsUpToDate(
    manager: EntityManager,
    rows: readonly Pick<Interaction, 'contactId' | 'at'>[],
  ): Promise<void> {
    const ids = [...new Set(rows.map(({ contactId }) => contactId))];
    for (let start = 0; start < ids.length; start += 500) {
      const contacts = await manager.findBy(Contact, { id: In(ids.slice(start, start + 500)) });
      for (const contact of contacts) {
        const times = rows.filter(({ contactId }) => contactId === contact.id).map(({ at }) => at.getTime());
        const firstContactAt = earliest(contact.firstContactAt, new Date(Math.min(...times)));
        const lastContactAt = latest(contact.lastContactAt, new Date(Math.max(...times)));
        const noticeDueDay = this.noticeDueDay(contact, firstContactAt);
        await manager.update(Contact, { id: contact.id }, { firstContactAt, lastContactAt, noticeDueDay });
      }
    }
  }

  private noticeDueDay({ noticeDueDay }: Contact, firstContactAt: Date): string | null {
    if (noticeDueDay === null) return null;
    const first = dayOf(firstContactAt, this.settings.timeZone);
    return first < noticeDueDay ? first : noticeDueDay;
  }
}

const earliest = (a: Date | null, b: Date) => (a && a < b ? a : b);
const latest = (a: Date | null, b: Date) => (a && a > b ? a : b);
