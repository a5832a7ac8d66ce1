import MailComposer from 'nodemailer/lib/mail-composer';
import { headerText, mailAddress } from './mail-address.js';
import type { Mailbox } from './mail-address.js';

export interface MailAttachment {
  fileName: string;
  contentType: string;
  content: Buffer;
}

/** One mail to one person. */
export interface MailDraft {
  from: Mailbox;
  replyTo: Mailbox | null;
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
  /** With angle brackets. */
  messageId: string;
  date: Date;
  /** Of the text: `de` or `en`. */
  language: string;
  unsubscribe: { mailto: string; url: string | null } | null;
  attachments: readonly MailAttachment[];
}

/**
 * The mail as it goes over the line. What people typed cannot add a header, a part or a recipient. `Auto-Submitted` is left out by purpose:
 * a person releases each sending (RFC 3834, 5); `Precedence: bulk` keeps absence notes away.
 */
export async function composeMail(draft: MailDraft): Promise<Buffer> {
  const composer = new MailComposer({
    from: mailbox(draft.from),
    to: mailbox(draft.to),
    ...(draft.replyTo ? { replyTo: mailbox(draft.replyTo) } : {}),
    subject: headerText(draft.subject),
    date: draft.date,
    messageId: draft.messageId,
    text: draft.text,
    html: draft.html,
    headers: [
      { key: 'Content-Language', value: draft.language },
      { key: 'Precedence', value: 'bulk' },
      { key: 'X-Auto-Response-Suppress', value: 'OOF, AutoReply' },
      ...unsubscribeHeaders(draft.unsubscribe),
    ],
    attachments: draft.attachments.map(({ fileName, contentType, content }) => ({
      filename: headerText(fileName),
      contentType,
      content,
    })),
    // nothing in a mail is ever read from a disk or fetched
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  });
  return new Promise((resolve, reject) =>
    composer.compile().build((error, bytes) => {
      if (error) reject(error);
      else resolve(bytes);
    }),
  );
}

function mailbox({ name, address }: Mailbox): Mailbox {
  const fit = mailAddress(address);
  // asked for before: a mail to anything else would be a mistake of ours
  if (fit === null) throw new Error('a mail to or from something that is no address');
  return { name: headerText(name), address: fit };
}

/** RFC 2369 and, where the page can be reached by https, one click without a page (RFC 8058). */
function unsubscribeHeaders(unsubscribe: MailDraft['unsubscribe']): { key: string; value: PreparedHeader }[] {
  if (!unsubscribe) return [];
  const places = [unsubscribe.url, unsubscribe.mailto].flatMap((place) => place ?? []);
  const list = { key: 'List-Unsubscribe', value: prepared(places.map((place) => `<${place}>`).join(', ')) };
  if (!unsubscribe.url?.startsWith('https:')) return [list];
  return [list, { key: 'List-Unsubscribe-Post', value: prepared('List-Unsubscribe=One-Click') }];
}

interface PreparedHeader {
  prepared: true;
  value: string;
}

/** As it stands: folding an address in the middle would break it. */
function prepared(value: string): PreparedHeader {
  return { prepared: true, value };
}
