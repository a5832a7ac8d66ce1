import { Module } from '@nestjs/common';
import { PlacesModule } from '../../places/places.module.js';
import { ReleasesModule } from '../releases.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { ActOnVariants } from './act-on-variants.js';
import { VariantsController } from './api/variants.controller.js';
import { MakeVariants } from './make-variants.js';
import { RemoveVariants } from './remove-variants.js';
import { VariantFactsPages } from './web/variant-facts.pages.js';
import { VariantsPages } from './web/variants.pages.js';

/** One master release, a variant of it for each of many districts. */
@Module({
  imports: [PlacesModule, ReleasesModule, SendingModule],
  controllers: [VariantFactsPages, VariantsPages, VariantsController],
  providers: [ActOnVariants, MakeVariants, RemoveVariants],
  exports: [ActOnVariants, MakeVariants, RemoveVariants],
})
export class VariantsModule {}
