import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Grant } from '../../funding/grant.entity.js';
import { Release } from '../release.entity.js';
import type { CheckRule } from './check-rules.js';

/** What a person wrote down about one rule of a grant for one release: that it was done, or why it need not be. */
@Entity('release_check')
@Index('uq_release_check', ['releaseId', 'grantId', 'rule'], { unique: true })
@Index('ix_release_check_grant', ['grantId'])
export class ReleaseCheck {
  @IdKey() id!: string;
  @ForeignKey(() => Release, { name: 'fk_release_check_release', onDelete: 'CASCADE' })
  @RefColumn()
  releaseId!: string;
  @ForeignKey(() => Grant, { name: 'fk_release_check_grant', onDelete: 'CASCADE' })
  @RefColumn()
  grantId!: string;
  @CodeColumn() rule!: CheckRule;
  /** When the funder agreed or was told, when the logo was put in; null: not done. */
  @DayColumn({ nullable: true }) doneDay!: string | null;
  /** Who agreed, or how the funder was told. */
  @TextColumn({ length: 200 }) party!: string;
  @TextColumn({ length: 1000 }) note!: string;
  /** Why the rule need not be kept; empty: not waived. */
  @TextColumn({ length: 500 }) waivedReason!: string;
  @InstantColumn({ nullable: true }) waivedAt!: Date | null;
  @ForeignKey(() => User, { name: 'fk_release_check_by', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  recordedBy!: string | null;
  @InstantColumn() recordedAt!: Date;
}
