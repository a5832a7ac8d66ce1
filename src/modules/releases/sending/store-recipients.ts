import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { noClaims } from './sending-keys.js';
import { SendingRecipient } from './sending-recipient.entity.js';

/** These rows are wide, and one statement holds only so many values. */
const size = 100;

/**
 * Stores rows with their claims. Where somebody else holds a claim, an earlier sending or one that another person starts at this moment, the row says
 * `already`. Returns how many hold theirs.
 */
export async function storeRecipients(
  manager: EntityManager,
  rows: readonly SendingRecipient[],
): Promise<number> {
  let stored = 0;
  for (let start = 0; start < rows.length; start += size) {
    const some = rows.slice(start, start + size);
    await manager.createQueryBuilder().insert().into(SendingRecipient).values(some).orIgnore().execute();
    const found = await manager.find(SendingRecipient, {
      select: { id: true },
      where: { id: In(some.map(({ id }) => id)) },
    });
    const known = new Set(found.map(({ id }) => id));
    stored += known.size;
    const refused = some
      .filter(({ id }) => !known.has(id))
      .map((row) => ({
        ...row,
        ...noClaims,
        state: 'skipped' as const,
        skipReason: 'already' as const,
        sentAt: null,
      }));
    if (refused.length) await manager.insert(SendingRecipient, refused);
  }
  return stored;
}
