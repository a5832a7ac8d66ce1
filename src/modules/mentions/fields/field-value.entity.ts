import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { columnTypes, FlagColumn, FloatColumn, RefColumn, TextColumn } from '../../../database/columns.js';
import { Mention } from '../mention.entity.js';
import { DataField } from './data-field.entity.js';

/** What a mention holds in one field: exactly one of the four columns, that of the field's kind. Nothing noted down is no row. */
@Entity('field_value')
@Index('ix_field_value_option', ['fieldId', 'optionId'])
@Index('ix_field_value_number', ['fieldId', 'number'])
@Index('ix_field_value_flag', ['fieldId', 'flag'])
export class FieldValue {
  @ForeignKey(() => Mention, { name: 'fk_field_value_mention', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  mentionId!: string;
  @ForeignKey(() => DataField, { name: 'fk_field_value_field', onDelete: 'CASCADE' })
  @PrimaryColumn({ ...columnTypes.id })
  fieldId!: string;
  @TextColumn({ nullable: true }) text!: string | null;
  /** At most 15 significant digits (`field-content.ts`), which a double keeps exactly. */
  @FloatColumn({ nullable: true }) number!: number | null;
  /** Id of one of the field's options. */
  @RefColumn({ nullable: true }) optionId!: string | null;
  @FlagColumn({ nullable: true }) flag!: boolean | null;
}
