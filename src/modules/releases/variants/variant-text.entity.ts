import { Entity, ForeignKey } from 'typeorm';
import { IdKey, InstantColumn, JsonColumn } from '../../../database/columns.js';
import { Release } from '../release.entity.js';

/** What a variant was last filled with: a variant that says something else was changed by hand. */
@Entity('variant_text')
export class VariantText {
  @ForeignKey(() => Release, { name: 'fk_variant_text_release', onDelete: 'CASCADE' })
  @IdKey()
  releaseId!: string;
  /** Read by `readWording`. */
  @JsonColumn() wording!: unknown;
  @InstantColumn() filledAt!: Date;
}
