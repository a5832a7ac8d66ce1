import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn, TextColumn } from '../../../database/columns.js';
import { Release } from '../release.entity.js';

/** The address of a release in the newsroom. It is given once, when the release is first public, and stays whatever becomes of its headline. */
@Entity('newsroom_page')
@Index('uq_newsroom_page_slug', ['slug'], { unique: true })
export class NewsroomPage {
  @ForeignKey(() => Release, { name: 'fk_newsroom_page_release', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  releaseId!: string;
  @TextColumn({ length: 120 }) slug!: string;
  @InstantColumn() createdAt!: Date;
}
