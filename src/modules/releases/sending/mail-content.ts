import type { ReleaseDocument } from '../text/release-document.js';
import { releaseText } from '../text/release-text.js';
import { wrapLines } from '../text/wrap-lines.js';

/** What a mail says around the release, ready to read, in the release's language. Empty texts are left out. */
export interface MailContent {
  document: ReleaseDocument;
  /** Null: free at once. */
  embargo: string | null;
  salutation: string;
  intro: string;
  newsroom: string | null;
  /** Art. 14 GDPR; null: not due. */
  notice: string | null;
  /** How to get no more mails; null: a trial mail. */
  wayOut: string | null;
}

/** Lines of at most this many characters read well in every mail program. */
const columns = 72;
const rule = '-'.repeat(columns);

export function mailText(content: MailContent): string {
  const { embargo } = content;
  const above = [...(embargo ? [`*** ${embargo} ***`] : []), ...greeting(content)];
  const parts = [...above, rule, releaseText(content.document).trim(), rule, ...below(content)];
  return `${wrapLines(parts.join('\n\n'), columns)}\n`;
}

/** Paragraphs before the release. */
export function greeting({ salutation, intro }: MailContent): string[] {
  return [salutation, ...intro.split(/\n{2,}/)].map((text) => text.trim()).filter(Boolean);
}

/** Paragraphs after it. */
export function below({ newsroom, notice, wayOut }: MailContent): string[] {
  return [newsroom, notice, wayOut].filter((text) => text !== null);
}
