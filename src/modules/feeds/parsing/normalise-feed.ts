import { absoluteUrl } from './absolute-url.js';
import { feedLink } from './item-link.js';
import { normaliseItem, type ReadingContext } from './normalise-item.js';
import type { ParsedFeed, ParsingWarning } from './parsed-feed.js';
import { firstFilled, type RawFeed } from './raw-feed.js';
import { fieldText } from './repair-text.js';
import { updateHints } from './update-hints.js';

/** From fields as written to the feed as the rest of the program knows it. */
export function normaliseFeed(raw: RawFeed, context: ReadingContext): ParsedFeed {
  const link = feedLink(raw.fields, context.documentUrl);
  // A document read from a file has no address: its own site is the next best base.
  const documentUrl = context.documentUrl ?? link;
  const normalised = raw.items.map((item) => normaliseItem(item, { ...context, documentUrl }));
  const badDates = normalised.filter(({ badDate }) => badDate).length;
  const missingIds = normalised.filter(({ missingId }) => missingId).length;
  const warnings: ParsingWarning[] = [];
  if (badDates > 0)
    warnings.push({ code: 'bad-date', message: `${badDates} item(s) with an unreadable date` });
  if (missingIds > 0) {
    warnings.push({ code: 'missing-id', message: `${missingIds} item(s) with neither identifier nor link` });
  }
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
