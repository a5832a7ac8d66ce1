import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../database/columns.js';
import { User } from '../../accounts/user.entity.js';

/** Pages whose filter can be kept under a name, and where they are. */
export const viewedPages = ['inbox', 'search', 'timeline'] as const;
export type ViewedPage = (typeof viewedPages)[number];
export const addressOfPage: Record<ViewedPage, string> = {
  inbox: '/mentions',
  search: '/search',
  timeline: '/timeline',
};

/** A filter that somebody keeps under a name. */
@Entity('saved_view')
@Index('ix_saved_view_page', ['page', 'ownerId'])
export class SavedView {
  @IdKey() id!: string;
  @ForeignKey(() => User, { name: 'fk_saved_view_owner', onDelete: 'CASCADE' })
  @RefColumn()
  ownerId!: string;
  @CodeColumn() page!: ViewedPage;
  @TextColumn({ length: 80 }) name!: string;
  /** As `keptQuery` writes it: without a place in the list. */
  @TextColumn({ length: 2000 }) query!: string;
  /** Everybody sees it; only its owner and administrators change it. */
  @FlagColumn() shared!: boolean;
  /** Says how many mentions in it wait for a decision. */
  @FlagColumn() counted!: boolean;
  @InstantColumn() createdAt!: Date;
  /** Gone for everybody, and back by undo; really deleted after a while. */
  @InstantColumn({ nullable: true }) deletedAt!: Date | null;
}
