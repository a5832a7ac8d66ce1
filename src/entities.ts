import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { StoredFile } from './media/file.entity.js';
import { ApiToken } from './modules/accounts/api-token.entity.js';
import { AuditEntry } from './modules/accounts/audit-entry.entity.js';
import { Session } from './modules/accounts/session.entity.js';
import { Setting } from './modules/accounts/setting.entity.js';
import { User } from './modules/accounts/user.entity.js';
import { ArticleHost } from './modules/articles/article-host.entity.js';
import { ArticleReading } from './modules/articles/article-reading.entity.js';
import { LinkCheck } from './modules/articles/links/link-check.entity.js';
import { OutletArticleSetting } from './modules/articles/outlet-article-setting.entity.js';
import { CampaignEvent } from './modules/campaigns/campaign-event.entity.js';
import { CampaignDistrict } from './modules/campaigns/campaign-district.entity.js';
import { CampaignGrant } from './modules/campaigns/campaign-grant.entity.js';
import { CampaignKeyMessage } from './modules/campaigns/campaign-key-message.entity.js';
import { CampaignOutlet } from './modules/campaigns/campaign-outlet.entity.js';
import { Campaign } from './modules/campaigns/campaign.entity.js';
import { Task } from './modules/campaigns/tasks/task.entity.js';
import { ContactDistrict } from './modules/contacts/contact-district.entity.js';
import { ContactTopic } from './modules/contacts/contact-topic.entity.js';
import { Contact } from './modules/contacts/contact.entity.js';
import { DistributionList } from './modules/contacts/distribution-list.entity.js';
import { ContactExport } from './modules/contacts/exports/contact-export.entity.js';
import { ContactImport } from './modules/contacts/imports/contact-import.entity.js';
import { ImportedContact } from './modules/contacts/imports/imported-contact.entity.js';
import { Interaction } from './modules/contacts/interaction.entity.js';
import { InteractionChange } from './modules/contacts/interactions/interaction-change.entity.js';
import { ListMember } from './modules/contacts/list-member.entity.js';
import { ContactDistinct } from './modules/contacts/merge/contact-distinct.entity.js';
import { ContactMerge } from './modules/contacts/merge/contact-merge.entity.js';
import { SuppressionEntry } from './modules/contacts/suppression-entry.entity.js';
import { FeedDay } from './modules/feeds/feed-day.entity.js';
import { FeedPoll } from './modules/feeds/feed-poll.entity.js';
import { FeedShown } from './modules/feeds/feed-shown.entity.js';
import { Feed } from './modules/feeds/feed.entity.js';
import { ItemAlias } from './modules/feeds/item-alias.entity.js';
import { ItemFeed } from './modules/feeds/item-feed.entity.js';
import { ItemTombstone } from './modules/feeds/item-tombstone.entity.js';
import { Item } from './modules/feeds/item.entity.js';
import { FundingStatement } from './modules/funding/funding-statement.entity.js';
import { Funder } from './modules/funding/funder.entity.js';
import { Grant } from './modules/funding/grant.entity.js';
import { AliasSet } from './modules/mentions/alias-set.entity.js';
import { Attribution } from './modules/mentions/attribution.entity.js';
import { KeyMessage } from './modules/mentions/key-messages/key-message.entity.js';
import { MentionKeyMessage } from './modules/mentions/key-messages/mention-key-message.entity.js';
import { DataField } from './modules/mentions/fields/data-field.entity.js';
import { FieldChange } from './modules/mentions/fields/field-change.entity.js';
import { FieldValue } from './modules/mentions/fields/field-value.entity.js';
import { ClippingAccess } from './modules/mentions/clippings/clipping-access.entity.js';
import { Clipping } from './modules/mentions/clippings/clipping.entity.js';
import { ImportOutlet } from './modules/mentions/imports/import-outlet.entity.js';
import { ImportProblem } from './modules/mentions/imports/import-problem.entity.js';
import { MentionImport } from './modules/mentions/imports/mention-import.entity.js';
import { Match } from './modules/mentions/match.entity.js';
import { LoggedChange } from './modules/mentions/hand/logged-change.entity.js';
import { MentionAddress } from './modules/mentions/hand/mention-address.entity.js';
import { MentionCampaign } from './modules/mentions/mention-campaign.entity.js';
import { MentionDistrict } from './modules/mentions/mention-district.entity.js';
import { DistrictDenial } from './modules/mentions/places/district-denial.entity.js';
import { Mention } from './modules/mentions/mention.entity.js';
import { SavedView } from './modules/mentions/saved-views/saved-view.entity.js';
import { StoryClock } from './modules/mentions/story-clock.entity.js';
import { StoryDecision } from './modules/mentions/story-decision.entity.js';
import { MentionTag } from './modules/mentions/tags/mention-tag.entity.js';
import { Tag } from './modules/mentions/tags/tag.entity.js';
import { WatchRematch } from './modules/mentions/watch-rematch.entity.js';
import { WatchRevision } from './modules/mentions/watch-revision.entity.js';
import { Watch } from './modules/mentions/watch.entity.js';
import { DistributionArea } from './modules/outlets/distribution-area.entity.js';
import { FeedAddress } from './modules/outlets/feed-address.entity.js';
import { AudienceFigure } from './modules/outlets/figures/audience-figure.entity.js';
import { OutletDomain } from './modules/outlets/outlet-domain.entity.js';
import { Outlet } from './modules/outlets/outlet.entity.js';
import { District } from './modules/places/district.entity.js';
import { Municipality } from './modules/places/municipality.entity.js';
import { ReleaseCheck } from './modules/releases/checks/release-check.entity.js';
import { MentionAudience } from './modules/reach/mention-audience.entity.js';
import { Delivery } from './modules/releases/delivery.entity.js';
import { ReleaseGrant } from './modules/releases/release-grant.entity.js';
import { NewsroomPage } from './modules/releases/newsroom/newsroom-page.entity.js';
import { ReleaseImage } from './modules/releases/images/release-image.entity.js';
import { Release } from './modules/releases/release.entity.js';
import { MailPace } from './modules/releases/sending/mail-pace.entity.js';
import { SendingRecipient } from './modules/releases/sending/sending-recipient.entity.js';
import { Sending } from './modules/releases/sending/sending.entity.js';
import { VariantText } from './modules/releases/variants/variant-text.entity.js';
import { ReleaseVersion } from './modules/releases/versions/release-version.entity.js';
import { GrantDueDate } from './modules/funding/due-dates/grant-due-date.entity.js';
import { GrantTarget } from './modules/funding/targets/grant-target.entity.js';
import { TargetReading } from './modules/funding/targets/target-reading.entity.js';
import { CalendarToken } from './modules/reports/calendar/calendar-token.entity.js';
import { PressReview, PressReviewItem } from './modules/reports/press-review/press-review.entity.js';
import { ShareLink, ShareView } from './modules/reports/share/share-link.entity.js';
import { ReportFile } from './modules/reports/visibility/report-file.entity.js';
import { ReportJob } from './modules/reports/visibility/report-job.entity.js';
import { ReportCampaign, ReportGrant } from './modules/reports/visibility/report-links.entity.js';
import { Report } from './modules/reports/visibility/report.entity.js';

/** Every table of Echolot, parents before children. */
export const entities: EntityTarget<ObjectLiteral>[] = [
  User,
  Session,
  ApiToken,
  AuditEntry,
  Setting,
  StoredFile,
  District,
  Municipality,
  Outlet,
  OutletDomain,
  DistributionArea,
  FeedAddress,
  AudienceFigure,
  Contact,
  ContactTopic,
  ContactDistrict,
  SuppressionEntry,
  Interaction,
  InteractionChange,
  DistributionList,
  ListMember,
  ContactImport,
  ImportedContact,
  ContactExport,
  ContactMerge,
  ContactDistinct,
  Funder,
  Grant,
  FundingStatement,
  Campaign,
  CampaignEvent,
  CampaignGrant,
  CampaignDistrict,
  CampaignOutlet,
  Release,
  ReleaseGrant,
  ReleaseVersion,
  VariantText,
  ReleaseCheck,
  Delivery,
  ReleaseImage,
  NewsroomPage,
  Sending,
  SendingRecipient,
  MailPace,
  Task,
  Feed,
  FeedPoll,
  FeedDay,
  FeedShown,
  Item,
  ItemFeed,
  ItemAlias,
  ItemTombstone,
  Watch,
  WatchRevision,
  WatchRematch,
  AliasSet,
  Match,
  Mention,
  MentionAudience,
  MentionCampaign,
  MentionDistrict,
  DistrictDenial,
  Tag,
  MentionTag,
  KeyMessage,
  CampaignKeyMessage,
  MentionKeyMessage,
  SavedView,
  DataField,
  FieldValue,
  FieldChange,
  MentionAddress,
  LoggedChange,
  MentionImport,
  ImportProblem,
  ImportOutlet,
  StoryDecision,
  StoryClock,
  Attribution,
  LinkCheck,
  Clipping,
  ClippingAccess,
  OutletArticleSetting,
  ArticleReading,
  ArticleHost,
  GrantTarget,
  TargetReading,
  GrantDueDate,
  CalendarToken,
  Report,
  ReportGrant,
  ReportCampaign,
  ReportFile,
  ReportJob,
  ShareLink,
  ShareView,
  PressReview,
  PressReviewItem,
];
