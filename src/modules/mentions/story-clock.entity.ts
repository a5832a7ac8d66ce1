import { Entity, PrimaryColumn } from 'typeorm';
import { columnTypes, IntColumn } from '../../database/columns.js';

/** One row. Who changes stories counts it up first, which also keeps all others waiting: stories are made by one at a time. */
@Entity('story_clock')
export class StoryClock {
  @PrimaryColumn({ ...columnTypes.int }) id!: number;
  @IntColumn() seq!: number;
  /** Reading at which mentions were last removed: who holds mentions in memory reads them anew. */
  @IntColumn({ nullable: true }) removedSeq!: number | null;
}
