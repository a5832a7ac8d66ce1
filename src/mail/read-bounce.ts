import PostalMime from 'postal-mime';

/** What a mail server says of one recipient (RFC 3464). */
export interface BounceReport {
  /** As the report names it, without `rfc822;`; may differ from what the mail was sent to. */
  recipient: string | null;
  /** `soft`: it may work another time. */
  kind: 'hard' | 'soft';
  /** Enhanced status code, such as 5.1.1; empty when there is none. */
  status: string;
}

export interface Bounce {
  /** Message-IDs that the report returns of the mail it is about, with angle brackets. */
  messageIds: string[];
  reports: BounceReport[];
}

/** A report with the whole mail in it is not larger; more is not read. */
export const mostBounceBytes = 10_000_000;
const mostRecipients = 50;
const mostIds = 20;

/** Reads a delivery status notification. Null when it is none, or only says that a mail is on its way or has arrived. */
export async function readBounce(bytes: Uint8Array | string): Promise<Bounce | null> {
  const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.byteLength;
  if (size > mostBounceBytes) return null;
  const mail = await parsed(bytes);
  const status = mail?.attachments.find(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/i.test(mimeType),
  );
  if (!mail || !status) return null;
  const reports = reportsOf(textOf(status.content));
  if (!reports.length) return null;
  const returned = mail.attachments
    .filter(({ mimeType }) => /^(message\/(rfc822|global)|text\/rfc822-headers)/i.test(mimeType))
    .map(({ content }) => textOf(content));
  // some servers put the mail back as plain text behind their words
  const ids = [...returned, mail.text ?? ''].flatMap((text) => messageIdsIn(text));
  return { messageIds: [...new Set(ids)].slice(0, mostIds), reports };
}

/** Options against mails that are deep or wide by purpose. */
async function parsed(bytes: Uint8Array | string) {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 200_000,
      attachmentEncoding: 'arraybuffer',
    });
  } catch {
    return null;
  }
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  if (typeof content === 'string') return content;
  return new TextDecoder('utf-8').decode(content);
}

/** Groups of fields apart by empty lines: the first is about the report, each other about a recipient. */
function reportsOf(text: string): BounceReport[] {
  const groups = text
    .slice(0, 500_000)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .slice(0, mostRecipients + 1)
    .map(fieldsOf);
  return groups.flatMap((fields) => reportOf(fields) ?? []);
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .slice(0, 100)) {
    const at = line.indexOf(':');
    if (at > 0)
      fields.set(
        line.slice(0, at).trim().toLowerCase(),
        line
          .slice(at + 1)
          .trim()
          .slice(0, 1000),
      );
  }
  return fields;
}

function reportOf(fields: Map<string, string>): BounceReport | null {
  const action = (fields.get('action') ?? '').toLowerCase();
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '';
  // "delayed" is no bounce yet: the server goes on trying
  if (!action.startsWith('failed')) return null;
  const named = fields.get('original-recipient') ?? fields.get('final-recipient') ?? '';
  const recipient = named
    .slice(named.indexOf(';') + 1)
    .trim()
    .replace(/^<|>$/g, '');
  return { recipient: recipient || null, kind: isSoft(status) ? 'soft' : 'hard', status };
}

/** RFC 3463: 4.x.x is persistent but transient; 5.2.2 is a full mailbox, 5.7.x a matter of rules or reputation: the address itself is good. */
function isSoft(status: string): boolean {
  return status.startsWith('4.') || /^5\.(2\.2|7\.\d+)$/.test(status);
}

function messageIdsIn(text: string): string[] {
  const found = text.slice(0, 200_000).matchAll(/^(?:>\s?)?Message-ID:\s*(?:\r?\n\s+)?(<[^<>\s]{1,200}>)/gim);
  return [...found].slice(0, mostIds).map(([, id]) => id!);
}
