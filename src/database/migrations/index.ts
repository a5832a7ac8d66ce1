import { Accounts1700000001000 } from './1700000001000-accounts.js';
import { Places1700000002000 } from './1700000002000-places.js';
import { Outlets1700000003000 } from './1700000003000-outlets.js';
import { Campaigns1700000004000 } from './1700000004000-campaigns.js';
import { Feeds1700000005000 } from './1700000005000-feeds.js';
import { Mentions1700000006000 } from './1700000006000-mentions.js';
import { Files1700000007000 } from './1700000007000-files.js';
import { FeedCare1700000008000 } from './1700000008000-feed-care.js';
import { Watching1700000009000 } from './1700000009000-watching.js';
import { LabelsAndRetention1700000010000 } from './1700000010000-labels-and-retention.js';
import { Articles1700000011000 } from './1700000011000-articles.js';
import { Stories1700000012000 } from './1700000012000-stories.js';
import { Releases1700000013000 } from './1700000013000-releases.js';
import { Attributions1700000014000 } from './1700000014000-attributions.js';
import { MentionDetails1700000015000 } from './1700000015000-mention-details.js';
import { Coding1700000016000 } from './1700000016000-coding.js';
import { Hand1700000017000 } from './1700000017000-hand.js';
import { MentionImports1700000018000 } from './1700000018000-mention-imports.js';
import { Clippings1700000019000 } from './1700000019000-clippings.js';
import { Search1700000020000 } from './1700000020000-search.js';
import { Tally1700000021000 } from './1700000021000-tally.js';
import { TallyMonths1700000021500 } from './1700000021500-tally-months.js';
import { OwnFields1700000023000 } from './1700000023000-own-fields.js';
import { LinkChecks1700000024000 } from './1700000024000-link-checks.js';
import { Contacts1700000025000 } from './1700000025000-contacts.js';
import { Funding1700000026000 } from './1700000026000-funding.js';
import { ReleaseStates1700000027000 } from './1700000027000-release-states.js';
import { ContactReviews1700000028000 } from './1700000028000-contact-reviews.js';
import { InteractionCare1700000030000 } from './1700000030000-interaction-care.js';
import { ContactImports1700000032000 } from './1700000032000-contact-imports.js';
import { ContactMerges1700000033000 } from './1700000033000-contact-merges.js';
import { ReleaseVersions1700000034000 } from './1700000034000-release-versions.js';
import { CampaignGoals1700000036000 } from './1700000036000-campaign-goals.js';
import { DeletedTasks1700000037000 } from './1700000037000-deleted-tasks.js';
import { ReleaseImages1700000038000 } from './1700000038000-release-images.js';
import { Newsroom1700000039000 } from './1700000039000-newsroom.js';
import { Sendings1700000040000 } from './1700000040000-sendings.js';
import { SendingRefusals1700000041000 } from './1700000041000-sending-refusals.js';
import { Variants1700000042000 } from './1700000042000-variants.js';
import { Silence1700000043000 } from './1700000043000-silence.js';
import { Audience1700000044000 } from './1700000044000-audience.js';
import { TallyPlaces1700000045000 } from './1700000045000-tally-places.js';
import { GrantTargets1700000046000 } from './1700000046000-grant-targets.js';
import { VisibilityReports1700000047000 } from './1700000047000-visibility-reports.js';
import { NamedPlaces1700000050000 } from './1700000050000-named-places.js';
import { FirstDays1700000052000 } from './1700000052000-first-days.js';
import { Calendar1700000053000 } from './1700000053000-calendar.js';
import { ReportWork1700000056000 } from './1700000056000-report-work.js';
import { MonthVersions1700000058000 } from './1700000058000-month-versions.js';

/** The one list, oldest first, for both databases. Landed migrations are never edited: add a new one. */
export const migrations = [
  Accounts1700000001000,
  Places1700000002000,
  Outlets1700000003000,
  Campaigns1700000004000,
  Feeds1700000005000,
  Mentions1700000006000,
  Files1700000007000,
  FeedCare1700000008000,
  Watching1700000009000,
  LabelsAndRetention1700000010000,
  Articles1700000011000,
  Stories1700000012000,
  Releases1700000013000,
  Attributions1700000014000,
  MentionDetails1700000015000,
  Coding1700000016000,
  Hand1700000017000,
  MentionImports1700000018000,
  Clippings1700000019000,
  Search1700000020000,
  Tally1700000021000,
  TallyMonths1700000021500,
  OwnFields1700000023000,
  LinkChecks1700000024000,
  Contacts1700000025000,
  Funding1700000026000,
  ReleaseStates1700000027000,
  ContactReviews1700000028000,
  InteractionCare1700000030000,
  ContactImports1700000032000,
  ContactMerges1700000033000,
  ReleaseVersions1700000034000,
  CampaignGoals1700000036000,
  DeletedTasks1700000037000,
  ReleaseImages1700000038000,
  Newsroom1700000039000,
  Sendings1700000040000,
  SendingRefusals1700000041000,
  Variants1700000042000,
  Silence1700000043000,
  Audience1700000044000,
  TallyPlaces1700000045000,
  GrantTargets1700000046000,
  VisibilityReports1700000047000,
  NamedPlaces1700000050000,
  FirstDays1700000052000,
  Calendar1700000053000,
  ReportWork1700000056000,
  MonthVersions1700000058000,
];
