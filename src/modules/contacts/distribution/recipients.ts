import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/many-rows.js';
import { Contact } from '../contact.entity.js';
import type { ContactKind } from '../contact.entity.js';
import { DistributionList } from '../distribution-list.entity.js';
import { ListMember } from '../list-member.entity.js';
import { Suppressions } from '../suppressions.js';
import { chooseRecipients } from './choose-recipients.js';
import type { LeftOut } from './choose-recipients.js';
import { letterOpening } from './letter-opening.js';
import { livingContacts } from './living-contacts.js';
import { writtenBefore } from './written-before.js';
import { warningsOf } from './warn-of.js';
import type { Warning } from './warn-of.js';

/** Lists and single contacts, together. */
export interface Chosen {
  listIds: readonly string[];
  contactIds: readonly string[];
  /** Several people of one newsroom get a mail each; one address still gets one. */
  everyone?: boolean;
}

export interface Recipient {
  contactId: string;
  outletId: string | null;
  kind: ContactKind;
  email: string;
  emailKey: string;
  /** The line a mail to them begins with. */
  salutation: string;
}

export interface ChosenRecipients {
  /** In the order of lists of contacts. */
  recipients: Recipient[];
  /** In the same order. */
  leftOut: LeftOut[];
  /** About recipients only. */
  warnings: Warning[];
}

const columns = [
  'id',
  'kind',
  'outletId',
  'email',
  'emailKey',
  'salutation',
  'title',
  'firstName',
  'lastName',
  'sortName',
  'noticeDueDay',
  'noticeSentAt',
  'objectedAt',
  'erasedAt',
  'archivedAt',
] as const;

/** Who gets a mail when lists and contacts are chosen, who does not and why, and what there is to know beforehand. */
@Injectable()
export class Recipients {
  constructor(private readonly suppressions: Suppressions) {}

  /** Lists and contacts that do not exist are passed over. */
  async of(manager: EntityManager, chosen: Chosen, now: Date): Promise<ChosenRecipients> {
    const ids = await chosenContacts(manager, chosen);
    const contacts = await selectRows(manager, Contact, columns, 'id', ids);
    const pastOf = await writtenBefore(manager, ids, now);
    const addresses = contacts.flatMap(({ emailKey }) => emailKey ?? []);
    const suppressed = await this.suppressions.among(manager, [...new Set(addresses)]);
    const { recipients, leftOut } = chooseRecipients(
      contacts.map((contact) => ({
        contact,
        contactId: contact.id,
        kind: contact.kind,
        outletId: contact.outletId,
        emailKey: contact.email === null ? null : contact.emailKey,
        erased: contact.erasedAt !== null,
        objected: contact.objectedAt !== null,
        archived: contact.archivedAt !== null,
        suppressed: contact.emailKey !== null && suppressed.has(contact.emailKey),
        lastWrittenAt: pastOf.get(contact.id)?.writtenAt ?? null,
      })),
      { everyone: chosen.everyone ?? false },
    );
    const written = recipients.map(({ contact }) => contact).sort(bySortName);
    return {
      recipients: written.map((contact) => ({
        contactId: contact.id,
        outletId: contact.outletId,
        kind: contact.kind,
        email: contact.email!,
        emailKey: contact.emailKey!,
        salutation: letterOpening(contact),
      })),
      leftOut: inOrder(leftOut, contacts),
      warnings: written.flatMap(({ id, noticeDueDay, noticeSentAt }) => {
        const past = pastOf.get(id);
        return warningsOf({
          contactId: id,
          noticeDueDay,
          noticeSent: noticeSentAt !== null,
          writtenLately: past?.lately ?? 0,
          wrongDeskAt: past?.wrongDeskAt ?? null,
          rightDeskAt: past?.rightDeskAt ?? null,
        });
      }),
    };
  }

  /** All contacts of a list, whether they get mail or not. */
  contactsOf(manager: EntityManager, listId: string): Promise<string[]> {
    return chosenContacts(manager, { listIds: [listId], contactIds: [] });
  }
}

/** The contacts of all lists and the single ones, each once. */
async function chosenContacts(manager: EntityManager, { listIds, contactIds }: Chosen): Promise<string[]> {
  const ids = new Set(contactIds);
  const lists = listIds.length ? await manager.findBy(DistributionList, { id: In([...listIds]) }) : [];
  const fixed = lists.filter(({ filter }) => filter === null).map(({ id }) => id);
  for (const { contactId } of await selectRows(manager, ListMember, ['contactId'], 'listId', fixed))
    ids.add(contactId);
  for (const { filter } of lists)
    if (filter) for (const id of await livingContacts(manager, filter)) ids.add(id);
  return [...ids].sort();
}

function inOrder(
  leftOut: readonly LeftOut[],
  contacts: readonly Pick<Contact, 'id' | 'sortName'>[],
): LeftOut[] {
  const reasonOf = new Map(leftOut.map(({ contactId, reason }) => [contactId, reason]));
  return [...contacts].sort(bySortName).flatMap(({ id }) => {
    const reason = reasonOf.get(id);
    return reason ? { contactId: id, reason } : [];
  });
}

function bySortName(a: Pick<Contact, 'id' | 'sortName'>, b: Pick<Contact, 'id' | 'sortName'>): number {
  if (a.sortName !== b.sortName) return a.sortName < b.sortName ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
