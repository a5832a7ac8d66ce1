import { Entity, ForeignKey, Index } from 'typeorm';
import { IdKey, InstantColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { User } from './user.entity.js';

/** One sign-in of one browser. The cookie holds a random secret, the row its hash. */
@Entity('session')
@Index('uq_session_token', ['tokenHash'], { unique: true })
@Index('ix_session_user', ['userId'])
export class Session {
  @IdKey() id!: string;
  @TextColumn({ length: 64 }) tokenHash!: string;
  @ForeignKey(() => User, { name: 'fk_session_user', onDelete: 'CASCADE' })
  @RefColumn()
  userId!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() lastSeenAt!: Date;
  @InstantColumn() expiresAt!: Date;
  /** Browser as it names itself, so that a person recognises the sign-in; at most 300 characters. */
  @TextColumn({ length: 300 }) userAgent!: string;
}
