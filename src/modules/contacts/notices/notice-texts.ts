import { Injectable } from '@nestjs/common';
import { OrganisationProfile } from '../../accounts/organisation-profile.js';
import { messagesFor } from '../../../web/i18n/messages.js';
import type { Locale } from '../../../web/i18n/messages.js';
import { ContactSettings } from '../contact-settings.js';
import type { Contact } from '../contact.entity.js';
import { noticeText } from './notice-text.js';

type Told = Pick<Contact, 'source' | 'legalBasis'>;

/** The notice of Art. 14 GDPR as this organisation words it: to copy, or at the end of the first mail to a person. */
@Injectable()
export class NoticeTexts {
  constructor(
    private readonly settings: ContactSettings,
    private readonly organisation: OrganisationProfile,
  ) {}

  /** Reads the settings once; the answer makes the text for each contact. */
  async in(language: Locale): Promise<(contact: Told) => string> {
    const { controller, reviewMonths, noticeDe, noticeEn } = await this.settings.current();
    const { name } = await this.organisation.current();
    const words = messagesFor(language).contactLaw.notice;
    const wording = (language === 'de' ? noticeDe : noticeEn) || words.wording;
    return ({ source, legalBasis }) =>
      noticeText(wording, {
        controller: controller || name || words.unnamed,
        source: source || words.noSource,
        basis: words.bases[legalBasis],
        months: reviewMonths,
      });
  }
}
