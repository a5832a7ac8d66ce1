import type { EntityManager, EntityMetadata } from 'typeorm';
import { Contact } from '../contact.entity.js';

/** A table with a column that names a contact, in whatever room. */
export interface ContactReference {
  meta: EntityMetadata;
  /** Property that holds the contact's id. */
  property: string;
}

/** Part of the contact itself, or of what we remember of it. */
const ownTables = [
  'contact_topic',
  'contact_district',
  'imported_contact',
  'contact_distinct',
  'contact_merge',
];

/**
 * All of them, by the foreign keys that entities declare: rooms after this one have some too, and this room must not know them by
 * name.
 */
export function contactReferences(manager: EntityManager): ContactReference[] {
  const contact = manager.connection.getMetadata(Contact);
  return manager.connection.entityMetadatas.flatMap((meta) =>
    meta.foreignKeys
      .filter((key) => key.referencedEntityMetadata.tableName === contact.tableName)
      .map((key) => ({ meta, property: key.columns[0]!.propertyName })),
  );
}

/** Whether anything was done with a contact: an interaction, a mail, a task, a place on a list. */
export async function isReferredTo(manager: EntityManager, contactId: string): Promise<boolean> {
  for (const { meta, property } of contactReferences(manager)) {
    if (ownTables.includes(meta.tableName)) continue;
    if (await manager.existsBy(meta.target, { [property]: contactId })) return true;
  }
  return false;
}
