import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, columnTypes, IntColumn, JsonColumn } from '../../../database/columns.js';
import { Contact } from '../contact.entity.js';
import { ContactImport } from './contact-import.entity.js';

/** What an import did to a contact, for its undo: forgotten with the contact, and after 30 days. */
@Entity('imported_contact')
@Index('ix_imported_contact_contact', ['contactId'])
export class ImportedContact {
  @ForeignKey(() => ContactImport, { name: 'fk_imported_contact_import', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  importId!: string;
  @ForeignKey(() => Contact, { name: 'fk_imported_contact_contact', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  contactId!: string;
  @CodeColumn() kind!: 'new' | 'changed';
  /** Of the contact after the import. */
  @IntColumn() version!: number;
  /** The fields that were changed, as they were and as they became; null for a new contact. */
  @JsonColumn({ nullable: true }) before!: Record<string, unknown> | null;
  @JsonColumn({ nullable: true }) after!: Record<string, unknown> | null;
}
