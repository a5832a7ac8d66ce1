import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { District } from '../places/district.entity.js';
import { Contact } from './contact.entity.js';

/** A district that a contact writes about. */
@Entity('contact_district')
@Index('ix_contact_district_ags', ['districtAgs'])
export class ContactDistrict {
  @ForeignKey(() => Contact, { name: 'fk_contact_district_contact', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  contactId!: string;
  @ForeignKey(() => District, { name: 'fk_contact_district_district', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'varchar', length: '5' })
  districtAgs!: string;
}
