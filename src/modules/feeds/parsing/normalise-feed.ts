import { itemDate } from '../item-date.js';
import { absoluteUrl } from './absolute-url.js';
import { feedLink } from './item-link.js';
import { type NormalisedItem, normaliseItem, type ReadingContext } from './normalise-item.js';
import type { ParsedFeed, ParsingWarning, WarningCode } from './parsed-feed.js';
import { firstFilled, type RawFeed } from './raw-feed.js';
import { fieldText } from './repair-text.js';
import { updateHints } from './update-hints.js';

/** Without a clock no date lies in the future. */
const endOfTime = new Date(8.64e15);

/** From fields as written to the feed as the rest of the program knows it. */
export function normaliseFeed(raw: RawFeed, context: ReadingContext): ParsedFeed {
  const link = feedLink(raw.fields, context.documentUrl);
  // A document read from a file has no address: its own site is the next best base.
  const documentUrl = context.documentUrl ?? link;
  const normalised = raw.items.map((item) => normaliseItem(item, { ...context, documentUrl }));
  const warnings = itemWarnings(normalised, context.now ?? endOfTime);
  if (raw.cutShort) warnings.push({ code: 'truncated', message: 'Too many items; the rest was not read' });
  const language = firstFilled(raw.fields, 'language', 'dc:language')?.markup ?? raw.language;
  return {
    ok: true,
    format: raw.format,
    title: fieldText(firstFilled(raw.fields, 'title', 'dc:title')?.markup ?? ''),
    link: link ?? absoluteUrl(firstFilled(raw.fields, 'home_page_url')?.markup ?? '', context.documentUrl),
    language: language === null ? null : fieldText(language),
    items: normalised.map(({ item }) => item),
    warnings,
    hints: updateHints(raw.fields),
  };
}

function itemWarnings(items: readonly NormalisedItem[], now: Date): ParsingWarning[] {
  const implausible = ({ item }: NormalisedItem): boolean =>
    itemDate(item.publishedAt, now).dateQuality === 'implausible';
  const kinds: [WarningCode, string, (item: NormalisedItem) => boolean][] = [
    ['bad-date', 'with an unreadable date', ({ badDate }) => badDate],
    ['missing-date', 'without a date', ({ item, badDate }) => item.publishedAt === null && !badDate],
    ['implausible-date', 'with a date before 1990 or in the future', implausible],
    ['missing-id', 'with neither identifier nor link', ({ missingId }) => missingId],
  ];
  return kinds.flatMap(([code, what, applies]) => {
    const count = items.filter(applies).length;
    return count === 0 ? [] : [{ code, message: `${count} item(s) ${what}` }];
  });
}
