import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { columnTypes, InstantColumn, RefColumn } from '../../database/columns.js';
import { User } from '../accounts/user.entity.js';
import { Outlet } from '../outlets/outlet.entity.js';

/** An outlet whose article pages are read. Without a row they are not. */
@Entity('outlet_article_setting')
export class OutletArticleSetting {
  @ForeignKey(() => Outlet, { name: 'fk_outlet_article_setting_outlet', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  outletId!: string;
  /** null once the account is gone. */
  @ForeignKey(() => User, { name: 'fk_outlet_article_setting_user', onDelete: 'SET NULL' })
  @RefColumn({ nullable: true })
  enabledBy!: string | null;
  @InstantColumn() enabledAt!: Date;
}
