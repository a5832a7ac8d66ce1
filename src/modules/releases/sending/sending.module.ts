import { Module } from '@nestjs/common';
import { CampaignsModule } from '../../campaigns/campaigns.module.js';
import { ContactsModule } from '../../contacts/contacts.module.js';
import { OutletsModule } from '../../outlets/outlets.module.js';
import { ReleasesModule } from '../releases.module.js';
import { ReleaseSendingsController } from './api/release-sendings.controller.js';
import { SendingsController } from './api/sendings.controller.js';
import { LookAtRecipients } from './look-at-recipients.js';
import { SendingsQueries } from './sendings.queries.js';
import { TrialMail } from './trial-mail.js';
import { Choices } from './web/choices.js';
import { ReleaseSendingsPages } from './web/release-sendings.pages.js';
import { DraftRoom } from './web/draft-room.js';
import { SendingDraftPages } from './web/sending-draft.pages.js';
import { SendingRecipientsPages } from './web/sending-recipients.pages.js';
import { SendingRoom } from './web/sending-room.js';
import { SendingsPages } from './web/sendings.pages.js';
import { BouncesController } from './api/bounces.controller.js';
import { RecordBounce } from './bounces/record-bounce.js';
import { HoldRecipients } from './hold-recipients.js';
import { ObjectByMail } from './object-by-mail.js';
import { BouncesPages } from './web/bounces.pages.js';
import { UnsubscribePages } from './web/unsubscribe.pages.js';
import { BeginSendings } from './begin-sendings.js';
import { ClaimMail } from './claim-mail.js';
import { DecideRecipient } from './decide-recipient.js';
import { DraftSending } from './draft-sending.js';
import { HandOverMail } from './hand-over-mail.js';
import { LogSending } from './log-sending.js';
import { MailJournal } from './mail-journal.js';
import { MayBeWrittenTo } from './may-be-written-to.js';
import { PauseForServer } from './pause-for-server.js';
import { QueueSending } from './queue-sending.js';
import { RecoverMails } from './recover-mails.js';
import { SendMails } from './send-mails.js';
import { SendingSchedule } from './sending-schedule.js';
import { SettleMail } from './settle-mail.js';
import { SteerSending } from './steer-sending.js';
import { TellOfSent } from './tell-of-sent.js';
import { UnlogSending } from './unlog-sending.js';
import { UnsubscribeTokens } from './unsubscribe-token.js';
import { WriteMail } from './write-mail.js';

/** Releases go to contacts: logged by hand, or as mails from an outbox. */
@Module({
  imports: [OutletsModule, ContactsModule, CampaignsModule, ReleasesModule],
  controllers: [
    ReleaseSendingsPages,
    SendingsPages,
    SendingDraftPages,
    SendingRecipientsPages,
    ReleaseSendingsController,
    SendingsController,
    BouncesController,
    BouncesPages,
    UnsubscribePages,
  ],
  providers: [
    Choices,
    SendingRoom,
    DraftRoom,
    HoldRecipients,
    ObjectByMail,
    RecordBounce,
    LookAtRecipients,
    SendingsQueries,
    TrialMail,
    BeginSendings,
    ClaimMail,
    DecideRecipient,
    DraftSending,
    HandOverMail,
    LogSending,
    MailJournal,
    MayBeWrittenTo,
    PauseForServer,
    QueueSending,
    RecoverMails,
    SendMails,
    SendingSchedule,
    SettleMail,
    SteerSending,
    TellOfSent,
    UnlogSending,
    UnsubscribeTokens,
    WriteMail,
  ],
  exports: [SteerSending, DraftSending, LogSending, QueueSending, RecoverMails, SendMails, SendingSchedule],
})
export class SendingModule {}
