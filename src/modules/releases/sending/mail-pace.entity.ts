import { Entity } from 'typeorm';
import { InstantColumn, IntColumn, TextKey } from '../../../database/columns.js';

/** One row for the whole installation: when the next mail may go, whoever sends it, and how many went wrong in a row. */
@Entity('mail_pace')
export class MailPace {
  @TextKey(10) id!: string;
  @InstantColumn() nextMailAt!: Date;
  @IntColumn() troubles!: number;
}
