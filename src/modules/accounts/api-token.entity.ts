import { Entity, ForeignKey, Index } from 'typeorm';
import { CodeColumn, IdKey, InstantColumn, RefColumn, TextColumn } from '../../database/columns.js';
import { User } from './user.entity.js';

export type TokenScope = 'read' | 'write';

/** Lets a script act as its owner, at most with the owner's role and with this scope. */
@Entity('api_token')
@Index('uq_api_token_hash', ['tokenHash'], { unique: true })
@Index('ix_api_token_user', ['userId'])
export class ApiToken {
  @IdKey() id!: string;
  @ForeignKey(() => User, { name: 'fk_api_token_user', onDelete: 'CASCADE' })
  @RefColumn()
  userId!: string;
  @TextColumn({ length: 80 }) name!: string;
  @TextColumn({ length: 64 }) tokenHash!: string;
  @CodeColumn() scope!: TokenScope;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) lastUsedAt!: Date | null;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
}
