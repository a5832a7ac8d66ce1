import { dayOf } from '../../../shared/days.js';
import { formatsFor } from '../../../web/format.js';
import type { Release } from '../release.entity.js';
import type { Wording } from '../release-wording.js';
import { shownWording } from '../variants/variant-wording.js';
import { containsStatement } from './contains-statement.js';
import { documentWords } from './document-words.js';
import { plainBlocks, readMarkdown } from './release-markdown.js';
import type { Block } from './release-markdown.js';
import { releaseLength } from './release-length.js';
import { textOfMarkdown } from './plain-blocks.js';

/** One part of a release as it is read, from the top to the bottom. Every rendering walks over the same parts. */
export type Part =
  | { kind: 'sign' | 'kicker' | 'headline' | 'subhead' | 'correction'; text: string }
  | { kind: 'embargo'; title: string; reason: string }
  /** Place and day, and the lead, which may be empty. */
  | { kind: 'lead'; dateline: string; text: string }
  | { kind: 'blocks'; blocks: Block[] }
  | { kind: 'quote'; text: string; by: string }
  | { kind: 'section'; heading: string; blocks: Block[] };

/** A whole release as web page, text, PDF and DOCX show it. */
export interface ReleaseDocument {
  title: string;
  language: 'de' | 'en';
  /** Who sends it; may be empty. */
  sender: string;
  /** Counted as the form counts. */
  length: number;
  parts: Part[];
}

export interface DocumentFacts {
  wording: Wording;
  release: Pick<Release, 'publishedAt' | 'plannedAt' | 'correctedAt'>;
  sender: string;
  /** Statements of the grants, as they are valid on {@link dayOfDocument}. */
  statements: readonly string[];
  now: Date;
  timeZone: string;
}

/** The day that stands over the text: of publication, else the planned one, else the end of the embargo, else today. */
export function dayOfDocument(
  release: Pick<Release, 'publishedAt' | 'plannedAt' | 'embargoUntil'>,
  now: Date,
  timeZone: string,
): string {
  const { publishedAt, plannedAt, embargoUntil } = release;
  return dayOf(publishedAt ?? plannedAt ?? embargoUntil ?? now, timeZone);
}

export function releaseDocument(given: DocumentFacts): ReleaseDocument {
  const facts = { ...given, wording: shownWording(given.wording) };
  const { wording, sender } = facts;
  return {
    title: wording.headline,
    language: wording.language,
    sender,
    length: releaseLength(wording),
    parts: [...head(facts), ...text(facts), ...foot(facts)],
  };
}

function head({ wording, release, timeZone }: DocumentFacts): Part[] {
  const words = documentWords(wording.language);
  const format = formatsFor(wording.language, timeZone);
  const { embargoUntil, embargoReason, kicker, headline, subhead } = wording;
  return [
    { kind: 'sign', text: words.sign },
    ...(embargoUntil
      ? [
          {
            kind: 'embargo' as const,
            title: words.embargo(format.day(embargoUntil), format.time(embargoUntil)),
            reason: embargoReason,
          },
        ]
      : []),
    ...(release.correctedAt
      ? [{ kind: 'correction' as const, text: words.corrected(format.day(release.correctedAt)) }]
      : []),
    ...filled('kicker', kicker),
    { kind: 'headline', text: headline },
    ...filled('subhead', subhead),
  ];
}

function text({ wording, release, now, timeZone }: DocumentFacts): Part[] {
  const words = documentWords(wording.language);
  const day = dayOfDocument({ ...release, embargoUntil: wording.embargoUntil }, now, timeZone);
  const date = words.date(day);
  const blocks = readMarkdown(wording.body);
  return [
    {
      kind: 'lead',
      dateline: wording.place ? `${wording.place}, ${date}` : date,
      text: oneLine(wording.lead),
    },
    ...(blocks.length ? [{ kind: 'blocks' as const, blocks }] : []),
    ...wording.quotes.map(({ text: said, name, role }) => ({
      kind: 'quote' as const,
      text: words.quoted(oneLine(said).replace(/^[„“"»]|[“”"«]$/g, '')),
      by: [name, role].filter(Boolean).join(', '),
    })),
  ];
}

function foot({ wording, statements }: DocumentFacts): Part[] {
  const words = documentWords(wording.language);
  const { boilerplate, pressContact, links, asksForVoucher } = wording;
  const own = [wording.lead, textOfMarkdown(wording.body), boilerplate].join('\n');
  const missing = statements.filter((statement) => !containsStatement(own, statement));
  const contact = pressContact
    ? [pressContact.name, pressContact.phone, pressContact.email].filter(Boolean)
    : [];
  const sections: [string, Block[]][] = [
    [words.funding, missing.flatMap(plainBlocks)],
    [words.about, readMarkdown(boilerplate)],
    [words.contact, plainBlocks(contact.join('\n'))],
    [words.links, links.length ? [linkList(links)] : []],
    [words.voucherHeading, asksForVoucher ? plainBlocks(words.voucher) : []],
    [words.length, plainBlocks(words.characters(releaseLength(wording)))],
  ];
  return sections.flatMap(([heading, blocks]) =>
    blocks.length ? [{ kind: 'section' as const, heading, blocks }] : [],
  );
}

function linkList(links: readonly string[]): Block {
  return {
    kind: 'list',
    ordered: false,
    items: links.map((href) => [
      { kind: 'paragraph', children: [{ kind: 'link', href, children: [{ kind: 'text', text: href }] }] },
    ]),
  };
}

function filled(kind: 'kicker' | 'subhead', text: string): Part[] {
  return text ? [{ kind, text }] : [];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
