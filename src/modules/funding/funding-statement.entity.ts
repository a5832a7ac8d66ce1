import { Entity, ForeignKey, Index } from 'typeorm';
import {
  CodeColumn,
  DayColumn,
  IdKey,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../database/columns.js';
import { Grant } from './grant.entity.js';

/** Förderhinweis of a grant from a day on. Ministries rename themselves, so wordings follow each other; none is ever changed. */
@Entity('funding_statement')
@Index('uq_funding_statement', ['grantId', 'language', 'validFrom'], { unique: true })
export class FundingStatement {
  @IdKey() id!: string;
  @ForeignKey(() => Grant, { name: 'fk_funding_statement_grant', onDelete: 'CASCADE' })
  @RefColumn()
  grantId!: string;
  @CodeColumn() language!: 'de' | 'en';
  @TextColumn() text!: string;
  @DayColumn() validFrom!: string;
  @InstantColumn() createdAt!: Date;
}
