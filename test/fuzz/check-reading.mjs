const iso = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const formats = new Set(['rss', 'rdf', 'atom', 'json', 'sitemap']);

/** What is wrong with a reading of `readFeed`, by the contract of `FeedReading`; null when nothing is. */
export function wrongWithReading(reading, canonicalUrl) {
  if (typeof reading?.ok !== 'boolean') return 'ok is no boolean';
  if (!reading.ok) {
    const problem = text(reading.error?.code, 'error.code') ?? text(reading.error?.message, 'error.message');
    return problem ?? first(reading.discover, (url) => address(url, 'discover'));
  }
  return (
    (formats.has(reading.format) ? null : `format ${reading.format}`) ??
    orNull(reading.title, 'title', text) ??
    orNull(reading.link, 'link', address) ??
    orNull(reading.language, 'language', text) ??
    first(reading.warnings, ({ code, message }) => text(code, 'warning') ?? text(message, 'warning')) ??
    wrongWithHints(reading.hints) ??
    first(reading.items, (item, i) => prefixed(`items[${i}].`, wrongWithItem(item, canonicalUrl)))
  );
}

function wrongWithItem(item, canonicalUrl) {
  if (item.publishedAt !== null && !(iso.test(item.publishedAt) && !Number.isNaN(Date.parse(item.publishedAt))))
    return `publishedAt ${item.publishedAt}`;
  return (
    (item.id === '' ? 'id is empty' : text(item.id, 'id')) ??
    ['title', 'author', 'summary', 'content'].map((name) => orNull(item[name], name, text)).find(Boolean) ??
    ['link', 'target', 'image', 'canonicalUrl'].map((name) => orNull(item[name], name, address)).find(Boolean) ??
    first(item.categories, (category) => text(category, 'categories')) ??
    (item.source && (orNull(item.source.title, 'source.title', text) ?? orNull(item.source.url, 'source.url', address))) ??
    (item.canonicalUrl !== null && canonicalUrl(item.canonicalUrl) !== item.canonicalUrl ? 'canonicalUrl is not stable' : null)
  );
} // prettier-ignore

function wrongWithHints(hints) {
  const minutes = hints?.ttlMinutes;
  return minutes === undefined || (Number.isFinite(minutes) && minutes >= 0) ? null : `ttlMinutes ${minutes}`;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function text(value, name) {
  if (typeof value !== 'string') return `${name} is ${value === null ? 'null' : typeof value}`;
  if (value.includes('\0')) return `${name} contains NUL`;
  return value.isWellFormed() ? null : `${name} contains half a surrogate pair`;
}

export function address(value, name) {
  const problem = text(value, name);
  if (problem) return problem;
  try {
    const { protocol, hostname } = new URL(value);
    return /^https?:$/.test(protocol) && hostname !== '' ? null : `${name} is ${value.slice(0, 80)}`;
  } catch {
    return `${name} is no address: ${value.slice(0, 80)}`;
  }
}

function orNull(value, name, check) {
  return value === null ? null : check(value, name);
}

function first(list, check) {
  if (!Array.isArray(list)) return 'a list is missing';
  for (const [i, each] of list.entries()) {
    const problem = check(each, i);
    if (problem) return problem;
  }
  return null;
}

function prefixed(prefix, problem) {
  return problem && prefix + problem;
}
