import { Module } from '@nestjs/common';
import { OutletsModule } from '../outlets/outlets.module.js';
import { PlacesModule } from '../places/places.module.js';
import { Recipients } from './distribution/recipients.js';
import { RecordInteractions } from './interactions/record-interactions.js';
import { Suppressions } from './suppressions.js';

/** Press contacts, what we had to do with them, the lists they stand on, and who must not be written to. */
@Module({
  imports: [PlacesModule, OutletsModule],
  providers: [Recipients, RecordInteractions, Suppressions],
  exports: [Recipients, RecordInteractions, Suppressions],
})
export class ContactsModule {}
