import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import { Release } from '../releases/release.entity.js';
import type { Grade, Proof } from './attribution/proof.js';
import { Mention } from './mention.entity.js';

/** A mention goes back to a release, by evidence or because a person says so. Without a row the grade is D. */
@Entity('attribution')
@Index('uq_attribution', ['mentionId', 'releaseId'], { unique: true })
@Index('ix_attribution_release', ['releaseId'])
export class Attribution {
  @IdKey() id!: string;
  @ForeignKey(() => Mention, { name: 'fk_attribution_mention', onDelete: 'CASCADE' })
  @RefColumn()
  mentionId!: string;
  @ForeignKey(() => Release, { name: 'fk_attribution_release', onDelete: 'CASCADE' })
  @RefColumn()
  releaseId!: string;
  /** By the rules. */
  @CodeColumn() grade!: Grade;
  /** What the grade rests on, as it was found. */
  @JsonColumn() proofs!: Proof[];
  @IntColumn() rules!: number;
  @InstantColumn() gradedAt!: Date;
  /** What a person says instead; null: the rules' grade holds. */
  @CodeColumn({ nullable: true }) ruledGrade!: Grade | null;
  @TextColumn() reason!: string;
  @ForeignKey(() => User, { name: 'fk_attribution_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  ruledBy!: string | null;
  @InstantColumn({ nullable: true }) ruledAt!: Date | null;
}
