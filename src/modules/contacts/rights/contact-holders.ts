import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Messages } from '../../../web/i18n/messages.js';
import type { Contact } from '../contact.entity.js';

/** Takes part when a contact is erased (Art. 17 GDPR). */
export abstract class ContactErasure {
  /**
   * Empties everything of the contact that the room keeps, its name and address in texts and snapshots included; rows may stay where counts depend
   * on them. `contact` is as it stood before. Inside the transaction that erases: no network, no transaction of its own; files go when it is over.
   */
  abstract eraseContact(manager: EntityManager, contact: Readonly<Contact>): Promise<void>;
}

/** Takes part when a contact asks what is stored about them (Art. 15 GDPR). */
export abstract class ContactAccess {
  /** Everything the room keeps about the contact, a part for each table; parts without records may be left out. */
  abstract recordsOf(manager: EntityManager, contact: Readonly<Contact>): Promise<HeldPart[]>;
}

/** What one table holds about a contact. */
export interface HeldPart {
  /** Name of the table: what the part is called in a file for programs. */
  table: string;
  title: (t: Messages) => string;
  records: HeldField[][];
}

export interface HeldField {
  /** Name of the column. */
  name: string;
  label: (t: Messages) => string;
  value: string | number | boolean | Date | null;
}

/**
 * The rooms and corners that keep something about contacts. Later rooms know contacts and not the other way round, so they join by
 * themselves: `constructor(holders: ContactHolders) { holders.join(this); }`. Whoever stores personal data of a contact has to.
 */
@Injectable()
export class ContactHolders {
  private readonly holders: (ContactErasure & ContactAccess)[] = [];

  join(holder: ContactErasure & ContactAccess): void {
    this.holders.push(holder);
  }

  /** One after the other: on SQLite a transaction has one connection. */
  async eraseContact(manager: EntityManager, contact: Readonly<Contact>): Promise<void> {
    for (const holder of this.holders) await holder.eraseContact(manager, contact);
  }

  async recordsOf(manager: EntityManager, contact: Readonly<Contact>): Promise<HeldPart[]> {
    const parts: HeldPart[] = [];
    for (const holder of this.holders) parts.push(...(await holder.recordsOf(manager, contact)));
    return parts;
  }
}
