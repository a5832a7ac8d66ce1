import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DayColumn,
  FlagColumn,
  IdKey,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { Funder } from './funder.entity.js';

/** Zuwendung: money for a purpose and a period, with what the award notice says about publicity. */
@Entity('grant')
@Index('ix_grant_funder', ['funderId'])
@Index('ix_grant_period', ['periodStart', 'periodEnd'])
export class Grant {
  @IdKey() id!: string;
  @ForeignKey(() => Funder, { name: 'fk_grant_funder', onDelete: 'NO ACTION' })
  @RefColumn()
  funderId!: string;
  @TextColumn({ length: 200 }) title!: string;
  /** Förderkennzeichen; empty: there is none. */
  @TextColumn({ length: 80 }) reference!: string;
  /** Bewilligungszeitraum. */
  @DayColumn() periodStart!: string;
  @DayColumn() periodEnd!: string;
  /** The reference has to stand in every release. */
  @FlagColumn() referenceRequired!: boolean;
  @FlagColumn() logoRequired!: boolean;
  /** In the words of the award notice: size, place, what else may stand beside it. */
  @TextColumn() logoRule!: string;
  /** The funder has to agree before publication. */
  @FlagColumn() approvalRequired!: boolean;
  /** The funder has to be told so many days before publication; null: need not. */
  @IntColumn({ nullable: true }) noticeDays!: number | null;
  /** What is missing blocks publication; else it warns. */
  @FlagColumn() blocksPublication!: boolean;
  /** Voucher copies that the funder wants. */
  @IntColumn() copiesRequired!: number;
  /** Where to tell the funder and to send clippings. */
  @TextColumn({ length: 254 }) email!: string;
  @TextColumn() note!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  @IntColumn() version!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
}
