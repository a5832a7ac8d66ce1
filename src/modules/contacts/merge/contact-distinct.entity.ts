import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn, RefColumn } from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Contact } from '../contact.entity.js';

/** Somebody said that these two are not one. The smaller id is the left one. */
@Entity('contact_distinct')
@Index('ix_contact_distinct_right', ['rightId'])
export class ContactDistinct {
  @ForeignKey(() => Contact, { name: 'fk_contact_distinct_left', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  leftId!: string;
  @ForeignKey(() => Contact, { name: 'fk_contact_distinct_right', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  rightId!: string;
  @ForeignKey(() => User, { name: 'fk_contact_distinct_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  userId!: string | null;
  @InstantColumn() at!: Date;
}
