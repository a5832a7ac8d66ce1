import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../config/settings.js';
import type { Settings } from '../../../config/settings.js';
import { composeMail } from '../../../mail/compose-mail.js';
import type { MailAttachment } from '../../../mail/compose-mail.js';
import { mailAddress, readMailbox } from '../../../mail/mail-address.js';
import type { Mailbox } from '../../../mail/mail-address.js';
import type { OutgoingMail } from '../../../mail/smtp-line.js';
import { Clock } from '../../../shared/clock.js';
import { dayOf } from '../../../shared/days.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import { fileName } from '../../../web/file-name.js';
import { formatsFor } from '../../../web/format.js';
import { letterOpening } from '../../contacts/distribution/letter-opening.js';
import { Contact } from '../../contacts/contact.entity.js';
import { NoticeTexts } from '../../contacts/notices/notice-texts.js';
import { NewsroomAddresses } from '../newsroom/newsroom-addresses.js';
import { NewsroomSettings } from '../newsroom/newsroom-settings.js';
import { isUnderEmbargo } from '../publication/is-public-at.js';
import { PrintRelease } from '../preview/print-release.js';
import { ReleaseDocuments } from '../release-documents.js';
import { Release } from '../release.entity.js';
import { shownText } from '../../../shared/text/place-template.js';
import { heldBack } from './held-back.js';
import { mailText } from './mail-content.js';
import type { MailContent } from './mail-content.js';
import { mailHtml } from './mail-html.js';
import { MayBeWrittenTo } from './may-be-written-to.js';
import type { SendingRecipient, SkipReason } from './sending-recipient.entity.js';
import { Sending } from './sending.entity.js';
import { UnsubscribeTokens } from './unsubscribe-token.js';

export type WrittenMail =
  | { kind: 'mail'; mail: OutgoingMail; withNotice: boolean }
  | { kind: 'skip'; reason: SkipReason }
  /** The sending must not go on: paused, or held back again. */
  | { kind: 'hold' };

export interface MailParts {
  subject: string;
  text: string;
  html: string;
  withNotice: boolean;
}

/** Writes the mail of a sending to one contact. */
@Injectable()
export class WriteMail {
  private printed: { key: string; attachment: MailAttachment } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly tokens: UnsubscribeTokens,
    private readonly documents: ReleaseDocuments,
    private readonly print: PrintRelease,
    private readonly notices: NoticeTexts,
    private readonly newsroom: NewsroomSettings,
    private readonly addresses: NewsroomAddresses,
    private readonly mayBeWrittenTo: MayBeWrittenTo,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mailFrom' | 'baseUrl' | 'timeZone'>,
  ) {}

  async run(recipient: SendingRecipient): Promise<WrittenMail> {
    const { manager } = this.dataSource;
    const sending = await manager.findOneByOrFail(Sending, { id: recipient.sendingId });
    const release = await manager.findOneByOrFail(Release, { id: sending.releaseId });
    if (sending.state !== 'running' || heldBack(sending, release, this.clock.now())) return { kind: 'hold' };
    const reason = await this.mayBeWrittenTo.refusal(manager, recipient);
    if (reason) return { kind: 'skip', reason };
    const address = mailAddress(recipient.email ?? '');
    const contact = await manager.findOneBy(Contact, { id: recipient.contactId ?? '' });
    if (address === null || !contact) return { kind: 'skip', reason: 'no-address' };
    const token = await this.tokens.of(recipient.id);
    const parts = await this.parts(sending, release, contact, token);
    const bytes = await this.compose(sending, release, parts, {
      to: { name: nameOf(contact), address },
      messageId: recipient.messageId,
      token,
    });
    const mail = { from: this.from().address, to: address, bytes };
    return { kind: 'mail', mail, withNotice: parts.withNotice };
  }

  /** To somebody of the team: what a contact would get, without a way out that would object for nobody. */
  async trial(sending: Sending, release: Release, to: Mailbox, messageId: string): Promise<OutgoingMail> {
    const parts = await this.parts(sending, release, null, null);
    const words = this.words(release);
    const marked = { ...parts, subject: words.trialSubject(parts.subject) };
    const bytes = await this.compose(sending, release, marked, { to, messageId, token: null });
    return { from: this.from().address, to: to.address, bytes };
  }

  /** What a contact (null: nobody in particular) would read. */
  async parts(
    sending: Sending,
    release: Release,
    contact: Contact | null,
    token: string | null,
  ): Promise<MailParts> {
    const words = this.words(release);
    const format = formatsFor(release.language, this.settings.timeZone);
    const { embargoUntil, embargoReason } = release;
    const underEmbargo = isUnderEmbargo(release, this.clock.now());
    const withNotice = contact !== null && noticeIsDue(contact);
    const document = await this.documents.of(release.id);
    const page = token === null ? null : this.page(token);
    const newsroomPage = sending.withNewsroomLink ? await this.newsroomPage(release.id) : null;
    const content: MailContent = {
      document,
      embargo:
        underEmbargo && embargoUntil ? words.embargo(format.dateTime(embargoUntil), embargoReason) : null,
      salutation: contact ? letterOpening(contact) : words.salutation,
      intro: sending.intro,
      newsroom: newsroomPage ? words.newsroom(newsroomPage) : null,
      notice: withNotice ? (await this.notices.in(release.language))(contact) : null,
      wayOut: page
        ? words.unsubscribe(page)
        : token === null
          ? null
          : words.unsubscribeByMail(sending.replyToEmail),
    };
    const said = sending.subject || shownText(release.headline);
    const subject = underEmbargo ? words.embargoSubject(said) : said;
    return { subject, text: mailText(content), html: mailHtml(content), withNotice };
  }

  private async compose(
    sending: Sending,
    release: Release,
    { subject, text, html }: MailParts,
    { to, messageId, token }: { to: Mailbox; messageId: string; token: string | null },
  ): Promise<Buffer> {
    const { replyToName: name, replyToEmail: address } = sending;
    const mailto = `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${this.words(release).unsubscribeSubject}`;
    return composeMail({
      from: this.from(),
      replyTo: { name, address },
      to,
      subject,
      text,
      html,
      messageId,
      date: this.clock.now(),
      language: release.language,
      unsubscribe: token === null ? null : { mailto, url: this.page(token) },
      attachments: sending.withPdf ? [await this.pdf(release)] : [],
    });
  }

  /** The same for everybody: made once for each wording, not for each mail. */
  private async pdf(release: Release): Promise<MailAttachment> {
    const key = `${release.id} ${release.version}`;
    if (this.printed?.key !== key) {
      const document = await this.documents.of(release.id);
      const content = await this.print.run(document, release.updatedAt);
      const name = fileName(
        [document.sender, document.title],
        dayOf(this.clock.now(), this.settings.timeZone),
        'pdf',
      );
      this.printed = { key, attachment: { fileName: name, contentType: 'application/pdf', content } };
    }
    return this.printed.attachment;
  }

  /** Only where newsrooms can open it: what runs without https is no public address. */
  private page(token: string): string | null {
    const { baseUrl } = this.settings;
    return baseUrl.startsWith('https:') ? `${baseUrl}/unsubscribe/${token}` : null;
  }

  /** Where the release stands for the press; null while it does not, or nobody outside could open it. */
  async newsroomPage(releaseId: string): Promise<string | null> {
    const { baseUrl } = this.settings;
    if (!baseUrl.startsWith('https:') || !(await this.newsroom.current()).enabled) return null;
    const slug = await this.addresses.of(releaseId);
    return slug === null ? null : `${baseUrl}/newsroom/${slug}`;
  }

  private from(): Mailbox {
    const from = readMailbox(this.settings.mailFrom ?? '');
    if (!from) throw new Error('MAIL_FROM is needed to write a mail');
    return from;
  }

  private words({ language }: Release) {
    return messagesFor(language).sendings.mail;
  }
}

/** Art. 14(3)(b) GDPR: at the latest with the first message. */
function noticeIsDue({ kind, noticeDueDay, noticeSentAt }: Contact): boolean {
  return kind === 'person' && noticeDueDay !== null && noticeSentAt === null;
}

function nameOf({ kind, firstName, lastName }: Contact): string {
  return kind === 'person' ? `${firstName} ${lastName}`.trim() : '';
}
