import { Entity, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, TextColumn } from '../../database/columns.js';

/** The weightiest first. */
export const suppressionReasons = ['erasure', 'objection', 'bounce'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** An address that nothing is sent to and that no import brings back. The address itself is not stored. */
@Entity('suppression_entry')
@Index('uq_suppression_entry', ['addressHash'], { unique: true })
export class SuppressionEntry {
  @IdKey() id!: string;
  /** HMAC-SHA-256 of the address as identity under a key of this installation, in hex. */
  @TextColumn({ length: 64 }) addressHash!: string;
  @CodeColumn() reason!: SuppressionReason;
  @InstantColumn() createdAt!: Date;
}
