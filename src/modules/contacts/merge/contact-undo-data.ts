import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Contact } from '../contact.entity.js';
import { ImportedContact } from '../imports/imported-contact.entity.js';
import { ContactHolders } from '../rights/contact-holders.js';
import type { ContactAccess, ContactErasure, HeldPart } from '../rights/contact-holders.js';
import { Suppressions } from '../suppressions.js';
import { ContactMerge } from './contact-merge.entity.js';
import { forgetTraces } from './forget-traces.js';

/** What undos of imports and merges hold of a contact: told when it asks, gone when it is erased. */
@Injectable()
export class ContactUndoData implements ContactErasure, ContactAccess {
  constructor(
    holders: ContactHolders,
    private readonly suppressions: Suppressions,
  ) {
    holders.join(this);
  }

  eraseContact(manager: EntityManager, contact: Readonly<Contact>): Promise<void> {
    return forgetTraces(manager, this.suppressions, contact);
  }

  async recordsOf(manager: EntityManager, { id }: Readonly<Contact>): Promise<HeldPart[]> {
    const imported = await manager.findBy(ImportedContact, { contactId: id });
    const merges = await manager.findBy(ContactMerge, { keptId: id });
    return [
      {
        table: 'imported_contact',
        title: (t) => t.contactFiles.undoData.imported,
        records: imported.map(({ kind, before, after }) => [
          { name: 'kind', label: (t) => t.contactFiles.undoData.kind, value: kind },
          { name: 'before', label: (t) => t.contactFiles.undoData.before, value: jsonOf(before) },
          { name: 'after', label: (t) => t.contactFiles.undoData.after, value: jsonOf(after) },
        ]),
      },
      {
        table: 'contact_merge',
        title: (t) => t.contactFiles.undoData.merged,
        records: merges.map(({ at, snapshot }) => [
          { name: 'at', label: (t) => t.contactFiles.undoData.at, value: at },
          { name: 'snapshot', label: (t) => t.contactFiles.undoData.snapshot, value: jsonOf(snapshot) },
        ]),
      },
    ];
  }
}

const jsonOf = (value: object | null) => (value === null ? null : JSON.stringify(value));
