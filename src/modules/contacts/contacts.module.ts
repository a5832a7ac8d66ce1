import { Module } from '@nestjs/common';
import { OutletsModule } from '../outlets/outlets.module.js';
import { PlacesModule } from '../places/places.module.js';
import { AddContact } from './add-contact.js';
import { ContactRightsController } from './api/contact-rights.controller.js';
import { ContactsController } from './api/contacts.controller.js';
import { ArchiveContact } from './archive-contact.js';
import { ContactsQueries } from './contacts.queries.js';
import { ListsController } from './distribution/api/lists.controller.js';
import { AddList } from './distribution/add-list.js';
import { ChangeMembers } from './distribution/change-members.js';
import { EditList } from './distribution/edit-list.js';
import { ListsQueries } from './distribution/lists.queries.js';
import { Recipients } from './distribution/recipients.js';
import { ListFormPages } from './distribution/web/list-forms.pages.js';
import { ListsPages } from './distribution/web/lists.pages.js';
import { MembersPages } from './distribution/web/members.pages.js';
import { PostedLists } from './distribution/web/posted-list.js';
import { EditContact } from './edit-contact.js';
import { EnquiriesController } from './interactions/api/enquiries.controller.js';
import { InteractionsController } from './interactions/api/interactions.controller.js';
import { fileControllers, fileProviders } from './file-parts.js';
import { AnswerEnquiry } from './interactions/answer-enquiry.js';
import { ChangeInteraction } from './interactions/change-interaction.js';
import { EnquiryHours } from './interactions/enquiry-hours.js';
import { InteractionsQueries } from './interactions/interactions.queries.js';
import { LogInteraction } from './interactions/log-interaction.js';
import { EnquiriesPages } from './interactions/web/enquiries.pages.js';
import { InteractionsPages } from './interactions/web/interactions.pages.js';
import { RecordInteractions } from './interactions/record-interactions.js';
import { RemindersController } from './reminders/api/reminders.controller.js';
import { RemindAgain } from './reminders/remind-again.js';
import { ReminderQueries } from './reminders/reminders.queries.js';
import { RemindersPages } from './reminders/web/reminders.pages.js';
import { ContactSettings } from './contact-settings.js';
import { NoticeTexts } from './notices/notice-texts.js';
import { NoticesQueries } from './notices/notices.queries.js';
import { TellContacts } from './notices/tell-contacts.js';
import { ReviewContacts } from './reviews/review-contacts.js';
import { ContactHolders } from './rights/contact-holders.js';
import { EraseContact } from './rights/erase-contact.js';
import { GiveOutReport } from './rights/give-out-report.js';
import { ObjectContact } from './rights/object-contact.js';
import { ReportOnContact } from './rights/report-on-contact.js';
import { ContactSettingsPages } from './web/contact-settings.pages.js';
import { ErasureConfirmations } from './web/erasure-confirmation.js';
import { NoticesPages } from './web/notices.pages.js';
import { ReviewPages } from './web/review.pages.js';
import { RightsPages } from './web/rights.pages.js';
import { Suppressions } from './suppressions.js';
import { ContactSections } from './web/contact-sections.js';
import { ContactsPages } from './web/contacts.pages.js';
import { PostedContacts } from './web/posted-contact.js';

/** What later rooms may use. */
const shared = [
  AddContact,
  ArchiveContact,
  ContactHolders,
  ContactSettings,
  ContactsQueries,
  EditContact,
  ListsQueries,
  InteractionsQueries,
  ReminderQueries,
  LogInteraction,
  ChangeMembers,
  AddList,
  RemindAgain,
  EraseContact,
  GiveOutReport,
  NoticesQueries,
  NoticeTexts,
  ObjectContact,
  Recipients,
  RecordInteractions,
  ReportOnContact,
  ReviewContacts,
  Suppressions,
  TellContacts,
];

/** Press contacts, what we had to do with them, the lists they stand on, and who must not be written to. */
@Module({
  imports: [PlacesModule, OutletsModule],
  // what has a word of its own in the address goes before the page of a contact, which takes any
  controllers: [
    ...fileControllers,
    MembersPages,
    // before the pages of one list, or "new" would be taken for its id
    ListFormPages,
    ListsPages,
    EnquiriesPages,
    RemindersPages,
    InteractionsPages,
    NoticesPages,
    ReviewPages,
    RightsPages,
    ContactSettingsPages,
    ContactsPages,
    ListsController,
    InteractionsController,
    EnquiriesController,
    RemindersController,
    ContactsController,
    ContactRightsController,
  ],
  providers: [
    ...shared,
    ...fileProviders,
    PostedContacts,
    ErasureConfirmations,
    ContactSections,
    PostedLists,
    EditList,
    EnquiryHours,
    ChangeInteraction,
    AnswerEnquiry,
  ],
  exports: shared,
})
export class ContactsModule {}
