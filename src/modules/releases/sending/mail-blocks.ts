import type { Release } from '../release.entity.js';

/** A piece of a mail; text and HTML are made of the same ones. */
export type MailBlock =
  | { kind: 'alert' | 'paragraph' | 'kicker' | 'headline' | 'subhead' | 'heading' | 'small'; text: string }
  | { kind: 'links'; label: string; links: string[] }
  | { kind: 'rule' };

/** The words of a mail that are not the release's own, in its language. */
export interface MailWords {
  embargo: (until: string, reason: string) => string;
  pressRelease: string;
  quote: (text: string, name: string, role: string) => string;
  contact: string;
  links: string;
  newsroom: string;
  unsubscribe: (url: string) => string;
  unsubscribeByMail: (email: string) => string;
}

export interface MailContent {
  release: Pick<
    Release,
    'kicker' | 'headline' | 'subhead' | 'lead' | 'body' | 'quotes' | 'boilerplate' | 'pressContact' | 'links'
  >;
  /** Place and date, such as "Augsburg, 5. März 2026". */
  dateline: string;
  salutation: string;
  intro: string;
  /** Ready to read; null: free at once. */
  embargo: { until: string; reason: string } | null;
  /** Art. 14 GDPR; null: not due. */
  notice: string | null;
  newsroomUrl: string | null;
  /** Null: a trial mail. */
  unsubscribe: { url: string | null; email: string } | null;
}

/** The mail from top to bottom. */
export function mailBlocks(content: MailContent, words: MailWords): MailBlock[] {
  const { release, embargo, notice, newsroomUrl } = content;
  const lead = [content.dateline, release.lead].filter(Boolean).join(' – ');
  return [
    ...(embargo ? [{ kind: 'alert' as const, text: words.embargo(embargo.until, embargo.reason) }] : []),
    ...paragraphs(content.salutation),
    ...paragraphs(content.intro),
    { kind: 'rule' },
    { kind: 'small', text: words.pressRelease },
    ...piece('kicker', release.kicker),
    ...piece('headline', release.headline),
    ...piece('subhead', release.subhead),
    ...paragraphs(lead),
    ...paragraphs(release.body),
    ...release.quotes.flatMap(({ text, name, role }) => paragraphs(words.quote(text, name, role))),
    ...paragraphs(release.boilerplate),
    ...contactOf(content, words),
    ...(release.links.length ? [linksOf(words.links, release.links)] : []),
    ...(newsroomUrl ? [linksOf(words.newsroom, [newsroomUrl])] : []),
    { kind: 'rule' },
    ...(notice ? notice.split(/\n{2,}/).flatMap((text) => piece('small', text)) : []),
    ...wayOut(content, words),
  ];
}

const linksOf = (label: string, links: string[]): MailBlock => ({ kind: 'links', label, links });

function piece(kind: Exclude<MailBlock['kind'], 'links' | 'rule'>, text: string): MailBlock[] {
  return text.trim() ? [{ kind, text: text.trim() }] : [];
}

function paragraphs(text: string): MailBlock[] {
  return text.split(/\n\s*\n/).flatMap((each) => piece('paragraph', each));
}

function contactOf({ release: { pressContact } }: MailContent, words: MailWords): MailBlock[] {
  if (!pressContact) return [];
  const lines = [pressContact.name, pressContact.phone, pressContact.email].filter(Boolean);
  return [{ kind: 'heading', text: words.contact }, ...piece('paragraph', lines.join('\n'))];
}

function wayOut({ unsubscribe }: MailContent, words: MailWords): MailBlock[] {
  if (!unsubscribe) return [];
  const { url, email } = unsubscribe;
  return piece('small', url ? words.unsubscribe(url) : words.unsubscribeByMail(email));
}
