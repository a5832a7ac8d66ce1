import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { Contact } from '../../contacts/contact.entity.js';
import { Outlet } from '../../outlets/outlet.entity.js';
import { Sending } from './sending.entity.js';

/**
 * `sending`: claimed, the server has at most part of the mail. `handing`: the end of the mail may be on its way; after a crash only the journal knows.
 * `uncertain`: the server may have the mail; nothing sends it again but a person.
 */
export const recipientStates = [
  'queued',
  'sending',
  'handing',
  'sent',
  'failed',
  'bounced',
  'skipped',
  'uncertain',
] as const;
export type RecipientState = (typeof recipientStates)[number];

export const skipReasons = [
  'already',
  'objected',
  'erased',
  'suppressed',
  'archived',
  'no-address',
  'same-newsroom',
  'same-address',
  'cancelled',
  'by-hand',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type BounceKind = 'hard' | 'soft';

/**
 * One recipient of a sending: the outbox. `onceContact` and `onceAddress` are unique while the release has gone or may go to the contact and address;
 * a row that gave up its claim holds nulls there.
 */
@Entity('sending_recipient')
@Index('uq_sending_recipient_contact', ['onceContact'], { unique: true })
@Index('uq_sending_recipient_address', ['onceAddress'], { unique: true })
@Index('ix_sending_recipient_state', ['sendingId', 'state'])
@Index('ix_sending_recipient_due', ['state', 'nextTryAt'])
@Index('ix_sending_recipient_contact', ['contactId'])
@Index('ix_sending_recipient_outlet', ['outletId'])
@Index('ix_sending_recipient_hash', ['addressHash'])
export class SendingRecipient {
  @IdKey() id!: string;
  @ForeignKey(() => Sending, { name: 'fk_sending_recipient_sending', onDelete: 'CASCADE' })
  @RefColumn()
  sendingId!: string;
  @ForeignKey(() => Contact, { name: 'fk_sending_recipient_contact', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  contactId!: string | null;
  @ForeignKey(() => Outlet, { name: 'fk_sending_recipient_outlet', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  outletId!: string | null;
  /** As typed; emptied when the contact is erased. */
  @TextColumn({ length: 254, nullable: true }) email!: string | null;
  /** Keyed hash of the address (`Suppressions.hashes`); stays. */
  @TextColumn({ length: 64, nullable: true }) addressHash!: string | null;
  /** `root:contact`, where root is the release or its master. */
  @TextColumn({ length: 80, nullable: true }) onceContact!: string | null;
  /** `root:addressHash`. */
  @TextColumn({ length: 110, nullable: true }) onceAddress!: string | null;
  @CodeColumn() state!: RecipientState;
  @CodeColumn({ nullable: true }) skipReason!: SkipReason | null;
  /** Counts claims and never goes back: journals name it. */
  @IntColumn() attempts!: number;
  /** How often the server put the mail off; null: never. */
  @IntColumn({ nullable: true }) refusals!: number | null;
  @InstantColumn({ nullable: true }) nextTryAt!: Date | null;
  @InstantColumn({ nullable: true }) leaseUntil!: Date | null;
  @RefColumn({ nullable: true }) worker!: string | null;
  /** The same for every attempt. */
  @TextColumn({ length: 200 }) messageId!: string;
  /** The server's last words; without addresses. */
  @TextColumn({ length: 300 }) error!: string;
  /** The mail carries the notice of Art. 14 GDPR. */
  @FlagColumn() withNotice!: boolean;
  @InstantColumn({ nullable: true }) sentAt!: Date | null;
  /** When the history of the contact and the deliveries were told; null: not yet. */
  @InstantColumn({ nullable: true }) toldAt!: Date | null;
  @CodeColumn({ nullable: true }) bounce!: BounceKind | null;
  @InstantColumn({ nullable: true }) bouncedAt!: Date | null;
  @IntColumn() softBounces!: number;
  @InstantColumn() createdAt!: Date;
}
