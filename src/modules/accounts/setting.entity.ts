import { Entity } from 'typeorm';
import { JsonColumn, TextKey } from '../../database/columns.js';

/** Small facts about this installation that the environment does not give. */
@Entity('setting')
export class Setting {
  @TextKey(60) key!: string;
  @JsonColumn() value!: Record<string, unknown>;
}
