import type { PageContext } from '../../../../web/page-context.js';
import { formatsFor } from '../../../../web/format.js';
import { messagesFor } from '../../../../web/i18n/messages.js';
import type { ReportDocument } from '../report-document.js';

/** Words and numbers of a document: in its language, whoever reads it. */
export type DocumentContext = Pick<PageContext, 't' | 'format'>;

/** Moments stand in a document as texts, so the time zone of the formats does not matter. */
export function documentContext({ language }: Pick<ReportDocument, 'language'>): DocumentContext {
  return { t: messagesFor(language), format: formatsFor(language, 'UTC') };
}
