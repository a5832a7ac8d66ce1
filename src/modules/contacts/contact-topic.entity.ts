import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { Contact } from './contact.entity.js';

/** A beat of a contact, as written; lists find it by `topicKey`. */
@Entity('contact_topic')
@Index('ix_contact_topic_key', ['topicKey'])
export class ContactTopic {
  @ForeignKey(() => Contact, { name: 'fk_contact_topic_contact', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  contactId!: string;
  /** Folded (`shared/search-key.ts`). */
  @PrimaryColumn({ type: 'varchar', length: '80' }) topicKey!: string;
  @Column({ type: 'varchar', length: '80' }) topic!: string;
}
