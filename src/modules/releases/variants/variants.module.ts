import { Module } from '@nestjs/common';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { PlacesModule } from '../../places/places.module.js';
import { ReleasesModule } from '../releases.module.js';
import { SendingModule } from '../sending/sending.module.js';
import { ActOnVariants } from './act-on-variants.js';
import { VariantsController } from './api/variants.controller.js';
import { MakeVariants } from './make-variants.js';
import { RemoveVariants } from './remove-variants.js';
import { SendVariants } from './send-variants.js';
import { VariantSendingPages } from './web/variant-sending.pages.js';
import { VariantFactsPages } from './web/variant-facts.pages.js';
import { VariantsPages } from './web/variants.pages.js';

/** One master release, a variant of it for each of many districts. */
@Module({
  imports: [ContactsModule, PlacesModule, ReleasesModule, SendingModule],
  controllers: [VariantFactsPages, VariantSendingPages, VariantsPages, VariantsController],
  providers: [ActOnVariants, MakeVariants, RemoveVariants, SendVariants],
  exports: [ActOnVariants, MakeVariants, RemoveVariants, SendVariants],
})
export class VariantsModule {}
