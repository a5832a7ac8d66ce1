import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { Outlet } from '../outlets/outlet.entity.js';

/** A desk is a newsroom's shared address: it lasts longer than persons do, and is none of their data. */
export const contactKinds = ['desk', 'person'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Art. 6(1) GDPR: f legitimate interest, a consent, b contract. `none`: a desk, no person's data. */
export const legalBases = ['interest', 'consent', 'contract', 'none'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** Somebody in the press to write to or call. Times are UTC, days are of the reporting time zone. */
@Entity('contact')
@Index('ix_contact_outlet', ['outletId'])
@Index('ix_contact_email', ['emailKey'])
@Index('ix_contact_name', ['sortName', 'id'])
@Index('ix_contact_notice', ['noticeDueDay'])
@Index('ix_contact_next', ['nextContactDay'])
@Index('ix_contact_last', ['lastContactAt'])
export class Contact {
  @IdKey() id!: string;
  @CodeColumn() kind!: ContactKind;
  @ForeignKey(() => Outlet, { name: 'fk_contact_outlet', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  outletId!: string | null;
  /** Ressort, such as "Lokales"; of a desk its name. */
  @TextColumn({ length: 120 }) desk!: string;
  /** What a person does there: editor, head of desk, freelance. */
  @TextColumn({ length: 120 }) role!: string;
  @TextColumn({ length: 60 }) title!: string;
  @TextColumn({ length: 120 }) firstName!: string;
  @TextColumn({ length: 120 }) lastName!: string;
  /** The line that letters begin with, in full; empty: made from the name, neutrally. */
  @TextColumn({ length: 200 }) salutation!: string;
  /** As typed. */
  @TextColumn({ length: 254, nullable: true }) email!: string | null;
  /** The address as identity (`email-key.ts`). Not unique: two desks may share one mailbox. */
  @TextColumn({ length: 254, nullable: true }) emailKey!: string | null;
  @TextColumn({ length: 60 }) phone!: string;
  @TextColumn({ length: 500 }) address!: string;
  /** When to call, in the contact's words. */
  @TextColumn({ length: 200 }) preferredTime!: string;
  /** Redaktionsschluss, in the contact's words. */
  @TextColumn({ length: 200 }) copyDeadline!: string;
  /** Facts only: the person may read it. */
  @TextColumn() note!: string;
  /** What lists are sorted by: last and first name, desk, or address; folded (`shared/search-key.ts`). */
  @TextColumn({ length: 300 }) sortName!: string;
  /** Where the data come from; required for persons (Art. 14(2)(f) GDPR). */
  @TextColumn({ length: 300 }) source!: string;
  @CodeColumn() legalBasis!: LegalBasis;
  /** Required for persons. */
  @DayColumn({ nullable: true }) obtainedDay!: string | null;
  /** Art. 14(3) GDPR: the day of the first contact or a month after `obtainedDay`, whichever comes first; null: no notice due (a desk). */
  @DayColumn({ nullable: true }) noticeDueDay!: string | null;
  @InstantColumn({ nullable: true }) noticeSentAt!: Date | null;
  /** Art. 21 GDPR: nobody writes to this contact any more. */
  @InstantColumn({ nullable: true }) objectedAt!: Date | null;
  /** Art. 17 GDPR: the row stays for the history's sake without anything of the person. */
  @InstantColumn({ nullable: true }) erasedAt!: Date | null;
  /** Kept by `recordInteractions`. */
  @InstantColumn({ nullable: true }) firstContactAt!: Date | null;
  @InstantColumn({ nullable: true }) lastContactAt!: Date | null;
  /** Somebody looked at an old contact and kept it. */
  @InstantColumn({ nullable: true }) reviewedAt!: Date | null;
  /** When to get in touch again; null: no reminder. */
  @DayColumn({ nullable: true }) nextContactDay!: string | null;
  /** So many days after the last contact `nextContactDay` falls due anew; null: by hand only. */
  @IntColumn({ nullable: true }) remindAfterDays!: number | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  /** Optimistic locking. */
  @IntColumn() version!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
