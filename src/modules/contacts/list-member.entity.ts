import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn } from '../../database/columns.js';
import { Contact } from './contact.entity.js';
import { DistributionList } from './distribution-list.entity.js';

/** A contact on a fixed list. */
@Entity('list_member')
@Index('ix_list_member_contact', ['contactId'])
export class ListMember {
  @ForeignKey(() => DistributionList, { name: 'fk_list_member_list', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  listId!: string;
  @ForeignKey(() => Contact, { name: 'fk_list_member_contact', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  contactId!: string;
  @InstantColumn() addedAt!: Date;
}
