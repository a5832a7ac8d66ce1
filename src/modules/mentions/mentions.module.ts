import { Global, Module } from '@nestjs/common';
import { MediaModule } from '../../media/media.module.js';
import { NetModule } from '../../net/net.module.js';
import { InboxCounter } from '../../web/inbox-counter.js';
import { ItemsObserver } from '../feeds/items-observer.js';
import { ItemReferences } from '../feeds/retention-references.js';
import { OutletsModule } from '../outlets/outlets.module.js';
import { PlacesModule } from '../places/places.module.js';
import { CampaignsModule } from '../campaigns/campaigns.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ReleaseMentions } from '../releases/release-mentions.js';
import { ReleasesObserver } from '../releases/releases-observer.js';
import { ActiveWatches } from './active-watches.js';
import { AliasQueries } from './alias-sets.queries.js';
import { MentionsController } from './api/mentions.controller.js';
import { StoriesController } from './api/stories.controller.js';
import { WatchesController } from './api/watches.controller.js';
import { clippingControllers, clippingProviders } from './clippings/clipping-parts.js';
import { OpenClipping } from './clippings/open-clipping.js';
import { ClippingQueries } from './clippings/clippings.queries.js';
import { CodingController } from './coding/api/coding.controller.js';
import { CodeMentions } from './coding/code-mentions.js';
import { EditMention } from './edit-mention.js';
import { AttributeMentions } from './attribution/attribute-mentions.js';
import { CountAnswers } from './attribution/count-answers.js';
import { AttributionQueries } from './attribution/attributions.queries.js';
import { RuleAttribution } from './attribution/rule-attribution.js';
import { MentionExportController } from './exports/api/mention-export.controller.js';
import { FilterInWords } from './exports/filter-in-words.js';
import { MentionExportQueries } from './exports/mention-export.queries.js';
import { MentionFile } from './exports/mention-file.js';
import { MentionLists } from './exports/mention-list.js';
import { MentionExportPages } from './exports/web/mention-export.pages.js';
import { StoryExportPages } from './exports/web/story-export.pages.js';
import { SearchExportPages } from './exports/web/search-export.pages.js';
import { AddField } from './fields/add-field.js';
import { ArchiveField } from './fields/archive-field.js';
import { ChangeField } from './fields/change-field.js';
import { DataFieldQueries } from './fields/data-fields.queries.js';
import { MoveField } from './fields/move-field.js';
import { SetFieldValues } from './fields/set-field-values.js';
import { DataFieldsController } from './fields/api/data-fields.controller.js';
import { FieldValuesController } from './fields/api/field-values.controller.js';
import { FieldValuesPages } from './fields/web/field-values.pages.js';
import { FieldsPages } from './fields/web/fields.pages.js';
import { PageFactsController } from './hand/api/page-facts.controller.js';
import { ChangeLogged } from './hand/change-logged.js';
import { FindTwins } from './hand/find-twins.js';
import { LookAtPage } from './hand/look-at-page.js';
import { EnterByHand } from './hand/enter-by-hand.js';
import { PostedOutlets } from './hand/web/posted-outlet.js';
import { LogPages } from './hand/web/log.pages.js';
import { LoggedPages } from './hand/web/logged.pages.js';
import { ChangeImport } from './imports/change-import.js';
import { CheckImport } from './imports/check-import.js';
import { ForgetImports } from './imports/forget-imports.js';
import { ImportFiles } from './imports/import-files.js';
import { ImportRows } from './imports/import-rows.js';
import { ImportSchedule } from './imports/import-schedule.js';
import { ImportQueries } from './imports/imports.queries.js';
import { RemoveImported } from './imports/remove-imported.js';
import { StartImport } from './imports/start-import.js';
import { TakeOverRows } from './imports/take-over-rows.js';
import { ImportRowsPages } from './imports/web/import-rows.pages.js';
import { ImportStepsPages } from './imports/web/import-steps.pages.js';
import { ImportUndoPages } from './imports/web/import-undo.pages.js';
import { ImportsPages } from './imports/web/imports.pages.js';
import { OutletChoices } from './imports/web/outlet-choices.js';
import { WorkOffImports } from './imports/work-off-imports.js';
import { KeyMessageQueries } from './key-messages/key-messages.queries.js';
import { CampaignMessagesPages } from './key-messages/web/campaign-messages.pages.js';
import { KeyMessagePages } from './key-messages/web/key-messages.pages.js';
import { SaveKeyMessage } from './key-messages/save-key-message.js';
import { LabelMention } from './label-mention.js';
import { LabelMentionsAnew } from './label-mentions-anew.js';
import { LabelSchedule } from './label-schedule.js';
import { LogMention } from './log-mention.js';
import { MentionedItems } from './mentioned-items.js';
import { MentionQueries } from './mentions.queries.js';
import { NearbyStories } from './nearby-stories.js';
import { OwnDomainLists } from './own-domain-lists.js';
import { PreviewQuery } from './preview-query.js';
import { RecordMentions } from './record-mentions.js';
import { RematchStoredItems } from './rematch-stored-items.js';
import { RematchTicker } from './rematch-ticker.js';
import { FindNamedDistricts } from './places/find-named-districts.js';
import { namedControllers, namedProviders } from './places/named-parts.js';
import { NamedDistrictsSchedule } from './places/named-districts-schedule.js';
import { ReviewMention } from './review-mention.js';
import { ReviewStory } from './review-story.js';
import { RowAnswers } from './web/row-answers.js';
import { CodingPages } from './coding/web/coding.pages.js';
import { SavedViews } from './saved-views/saved-views.js';
import { SavedViewPages } from './saved-views/web/views.pages.js';
import { SilenceController } from './silence/api/silence.controller.js';
import { MakeSilenceTasks } from './silence/make-silence-tasks.js';
import { SetSilenceDays } from './silence/set-silence-days.js';
import { SilenceSchedule } from './silence/silence-schedule.js';
import { SilenceQueries } from './silence/silence.queries.js';
import { SilencePages } from './silence/web/silence.pages.js';
import { SaveAliasSet } from './save-alias-set.js';
import { SaveWatch } from './save-watch.js';
import { AssignStories } from './stories/assign-stories.js';
import { ChangeStories } from './stories/change-stories.js';
import { QueueStoriesAnew } from './stories/queue-stories-anew.js';
import { StorySchedule } from './stories/story-schedule.js';
import { AdoptItem } from './search/adopt-item.js';
import { SearchController } from './search/api/search.controller.js';
import { FindByName } from './search/find-by-name.js';
import { IndexSchedule } from './search/index-schedule.js';
import { KeepIndex } from './search/keep-index.js';
import { SearchStoredTexts } from './search/search-stored-texts.js';
import { QuickPages } from './search/web/quick.pages.js';
import { SearchPages } from './search/web/search.pages.js';
import { StoryQueries } from './stories.queries.js';
import { OrganiseTags } from './tags/organise-tags.js';
import { TagPages } from './tags/web/tags.pages.js';
import { TagQueries } from './tags/tags.queries.js';
import { StopWatch } from './stop-watch.js';
import { WaitingMentions } from './waiting-mentions.js';
import { WatchQueries } from './watches.queries.js';
import { AttributionPages } from './web/attribution.pages.js';
import { InboxPages } from './web/inbox.pages.js';
import { LabelPages } from './web/label.pages.js';
import { MentionPages } from './web/mention.pages.js';
import { OwnDomainPages } from './web/own-domain.pages.js';
import { StoryPages } from './web/story.pages.js';
import { StoryChangePages } from './web/story-change.pages.js';
import { StoryReviewPages } from './web/story-review.pages.js';
import { WatchAliasPages } from './web/watch-alias.pages.js';
import { WatchRevisionPages } from './web/watch-revision.pages.js';
import { WatchesPages } from './web/watches.pages.js';

/**
 * Watches, and what they find. Global because rooms before this one ask for it by a port of their own: feeds for
 * {@link ItemsObserver} and {@link ItemReferences}, the page frame for {@link InboxCounter}.
 */
@Global()
@Module({
  imports: [MediaModule, NetModule, OutletsModule, PlacesModule, CampaignsModule, ReleasesModule],
  controllers: [
    ...clippingControllers,
    ...namedControllers,
    AttributionPages,
    SilencePages,
    SilenceController,
    // their addresses have a name where others have an id: before those
    MentionExportPages,
    StoryExportPages,
    SearchExportPages,
    MentionExportController,
    FieldsPages,
    FieldValuesPages,
    DataFieldsController,
    FieldValuesController,
    InboxPages,
    CodingPages,
    TagPages,
    KeyMessagePages,
    CampaignMessagesPages,
    LogPages,
    LoggedPages,
    ImportsPages,
    ImportRowsPages,
    ImportUndoPages,
    ImportStepsPages,
    LabelPages,
    OwnDomainPages,
    MentionPages,
    SavedViewPages,
    StoryChangePages,
    StoryReviewPages,
    SearchPages,
    QuickPages,
    SearchController,
    StoryPages,
    WatchAliasPages,
    WatchRevisionPages,
    WatchesPages,
    WatchesController,
    PageFactsController,
    MentionsController,
    CodingController,
    StoriesController,
  ],
  providers: [
    ...clippingProviders,
    ...namedProviders,
    ActiveWatches,
    RecordMentions,
    RematchStoredItems,
    RematchTicker,
    PreviewQuery,
    SavedViews,
    SaveAliasSet,
    SaveWatch,
    StopWatch,
    ReviewMention,
    ReviewStory,
    CodeMentions,
    RowAnswers,
    TagQueries,
    OrganiseTags,
    KeyMessageQueries,
    SaveKeyMessage,
    EditMention,
    FilterInWords,
    MentionExportQueries,
    MentionFile,
    MentionLists,
    AddField,
    ArchiveField,
    ChangeField,
    DataFieldQueries,
    MoveField,
    SetFieldValues,
    LabelMention,
    LabelMentionsAnew,
    LabelSchedule,
    OwnDomainLists,
    LogMention,
    ChangeLogged,
    EnterByHand,
    FindTwins,
    LookAtPage,
    PostedOutlets,
    ChangeImport,
    CheckImport,
    ForgetImports,
    ImportFiles,
    ImportQueries,
    ImportRows,
    ImportSchedule,
    OutletChoices,
    RemoveImported,
    StartImport,
    TakeOverRows,
    WorkOffImports,
    AttributeMentions,
    AttributionQueries,
    RuleAttribution,
    MakeSilenceTasks,
    SetSilenceDays,
    SilenceQueries,
    SilenceSchedule,
    AssignStories,
    ChangeStories,
    QueueStoriesAnew,
    KeepIndex,
    IndexSchedule,
    SearchStoredTexts,
    FindByName,
    AdoptItem,
    StorySchedule,
    StoryQueries,
    NearbyStories,
    MentionQueries,
    WatchQueries,
    AliasQueries,
    { provide: ReleasesObserver, useExisting: AttributeMentions },
    { provide: ReleaseMentions, useClass: CountAnswers },
    { provide: ItemsObserver, useExisting: RecordMentions },
    { provide: ItemReferences, useClass: MentionedItems },
    { provide: InboxCounter, useClass: WaitingMentions },
  ],
  exports: [
    ClippingQueries,
    OpenClipping,
    ReleasesObserver,
    ReleaseMentions,
    ItemsObserver,
    ItemReferences,
    InboxCounter,
    LabelSchedule,
    AssignStories,
    AttributeMentions,
    IndexSchedule,
    StorySchedule,
    FindNamedDistricts,
    NamedDistrictsSchedule,
    MakeSilenceTasks,
    SilenceSchedule,
    StoryQueries,
    MentionQueries,
    WatchQueries,
    MentionLists,
    MentionFile,
    FilterInWords,
    DataFieldQueries,
    SetFieldValues,
    SaveWatch,
    SavedViews,
    CodeMentions,
    TagQueries,
    KeyMessageQueries,
    ReviewMention,
    LogMention,
    ImportSchedule,
    WorkOffImports,
  ],
})
export class MentionsModule {}
