import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes } from '../../database/columns.js';
import { Grant } from '../funding/grant.entity.js';
import { Release } from './release.entity.js';

/** A grant that paid for what a release tells: its rules apply to the release. */
@Entity('release_grant')
@Index('ix_release_grant_grant', ['grantId'])
export class ReleaseGrant {
  @ForeignKey(() => Release, { name: 'fk_release_grant_release', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  releaseId!: string;
  @ForeignKey(() => Grant, { name: 'fk_release_grant_grant', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  grantId!: string;
}
