import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';
import { Release } from '../release.entity.js';

/** logged: as it had gone out before it was entered. correction: what changed after publication. */
export const versionKinds = ['saved', 'restored', 'logged', 'correction'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** One wording of a release. What was published is never changed again. */
@Entity('release_version')
@Index('uq_release_version', ['releaseId', 'number'], { unique: true })
export class ReleaseVersion {
  @IdKey() id!: string;
  @ForeignKey(() => Release, { name: 'fk_release_version_release', onDelete: 'CASCADE' })
  @RefColumn()
  releaseId!: string;
  /** From 1 on. */
  @IntColumn() number!: number;
  @CodeColumn() kind!: VersionKind;
  /** Read by `readWording`: older ones lack what came later. */
  @JsonColumn() wording!: unknown;
  /** What was changed, or the reason of a correction. */
  @TextColumn({ length: 300 }) note!: string;
  /** Null: somebody who is gone, or nobody knows. */
  @ForeignKey(() => User, { name: 'fk_release_version_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  createdBy!: string | null;
  @InstantColumn() createdAt!: Date;
  /** When the last of the saves that make it was. */
  @InstantColumn() updatedAt!: Date;
  /** When this wording went out; null: it never did. */
  @InstantColumn({ nullable: true }) publishedAt!: Date | null;
}
