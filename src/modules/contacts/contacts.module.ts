import { Module } from '@nestjs/common';
import { OutletsModule } from '../outlets/outlets.module.js';
import { PlacesModule } from '../places/places.module.js';
import { AddContact } from './add-contact.js';
import { ArchiveContact } from './archive-contact.js';
import { ContactsQueries } from './contacts.queries.js';
import { Recipients } from './distribution/recipients.js';
import { EditContact } from './edit-contact.js';
import { RecordInteractions } from './interactions/record-interactions.js';
import { Suppressions } from './suppressions.js';
import { ContactsPages } from './web/contacts.pages.js';
import { PostedContacts } from './web/posted-contact.js';

/** What later rooms may use. */
const shared = [
  AddContact,
  ArchiveContact,
  ContactsQueries,
  EditContact,
  Recipients,
  RecordInteractions,
  Suppressions,
];

/** Press contacts, what we had to do with them, the lists they stand on, and who must not be written to. */
@Module({
  imports: [PlacesModule, OutletsModule],
  controllers: [ContactsPages],
  providers: [...shared, PostedContacts],
  exports: shared,
})
export class ContactsModule {}
