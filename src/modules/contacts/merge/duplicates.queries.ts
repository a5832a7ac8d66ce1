import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { ContactsQueries } from '../contacts.queries.js';
import type { ContactView } from '../contacts.queries.js';
import { Contact } from '../contact.entity.js';
import { ContactDistinct } from './contact-distinct.entity.js';
import { findDuplicates, pairKey } from './find-duplicates.js';
import type { DuplicatePair } from './find-duplicates.js';

export interface DuplicateRow extends DuplicatePair {
  views: readonly [ContactView, ContactView];
}

/** Contacts that may be there twice. */
@Injectable()
export class DuplicateQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contacts: ContactsQueries,
  ) {}

  /** The surest first; erased and archived ones are left alone. `total`: how many pairs there are of all. */
  async find(limit: number): Promise<{ rows: DuplicateRow[]; total: number }> {
    const { manager } = this.dataSource;
    const candidates = await manager.find(Contact, {
      select: {
        id: true,
        kind: true,
        outletId: true,
        desk: true,
        firstName: true,
        lastName: true,
        emailKey: true,
        phone: true,
      },
      where: { erasedAt: IsNull(), archivedAt: IsNull() },
    });
    const decided = new Set(
      (await manager.find(ContactDistinct)).map(({ leftId, rightId }) => pairKey(leftId, rightId)),
    );
    const pairs = findDuplicates(candidates, decided);
    const shown = pairs.slice(0, limit);
    const views = await this.contacts.withIds([...new Set(shown.flatMap(({ ids }) => ids))]);
    const byId = new Map(views.map((view) => [view.contact.id, view]));
    const rows = shown.flatMap((pair) => {
      const [a, b] = pair.ids.map((id) => byId.get(id));
      return a && b ? [{ ...pair, views: [a, b] as const }] : [];
    });
    return { rows, total: pairs.length };
  }
}
