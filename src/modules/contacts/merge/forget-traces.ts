import type { EntityManager } from 'typeorm';
import { ImportedContact } from '../imports/imported-contact.entity.js';
import { suppressedNameOf } from '../imports/identity.js';
import type { Named } from '../imports/identity.js';
import type { Suppressions } from '../suppressions.js';
import { ContactDistinct } from './contact-distinct.entity.js';
import { ContactMerge } from './contact-merge.entity.js';

/**
 * For an erasure: what undos of imports and merges hold of a contact is deleted, and the addresses and the name that only they knew go onto the list of
 * suppressed ones, as hashes. Inside the caller's transaction, before the contact itself is emptied.
 */
export async function forgetTraces(
  manager: EntityManager,
  suppressions: Suppressions,
  contact: Named & { id: string },
): Promise<void> {
  const { id } = contact;
  const merges = await manager.findBy(ContactMerge, { keptId: id });
  const names = [suppressedNameOf(contact)];
  for (const { snapshot } of merges) {
    for (const row of [snapshot.kept, snapshot.gone]) {
      if (typeof row['emailKey'] === 'string') await suppressions.add(manager, row['emailKey'], 'erasure');
      names.push(suppressedNameOf(row as unknown as Named));
    }
  }
  for (const name of names) if (name !== null) await suppressions.add(manager, name, 'erasure');
  await manager.delete(ContactMerge, { keptId: id });
  await manager.delete(ImportedContact, { contactId: id });
  await manager.delete(ContactDistinct, { leftId: id });
  await manager.delete(ContactDistinct, { rightId: id });
}
