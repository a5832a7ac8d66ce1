import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { SendingRecipient } from './sending-recipient.entity.js';

/**
 * Contacts that hold a claim on a release or its family: they have it, or stand in a queue. Asked for by contact and not by claim alone: after a merge
 * a contact also owns the rows, and so the mails, of the one that went into it.
 */
export async function whoHasIt(
  manager: EntityManager,
  root: string,
  contactIds: readonly string[],
): Promise<Set<string>> {
  const rows = await selectRows(
    manager,
    SendingRecipient,
    ['contactId', 'onceContact'],
    'contactId',
    contactIds,
  );
  const held = rows.filter(({ onceContact }) => onceContact?.startsWith(`${root}:`));
  return new Set(held.flatMap(({ contactId }) => contactId ?? []));
}
