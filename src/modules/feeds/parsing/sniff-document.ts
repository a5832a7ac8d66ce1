import { skipProlog } from './skip-prolog.js';

/**
 * What a text looks like, from its beginning. `root` is the offset of the root element, `tag` its name as written.
 * `loose` is set when the root is none of a feed, but items (RSS) or entries (Atom) stand inside, or are the root.
 */
export type Sniffed =
  | { kind: 'empty' }
  | { kind: 'json' }
  | XmlRoot
  | { kind: 'sitemap-index' }
  | { kind: 'html' }
  | { kind: 'other' };

export interface XmlRoot {
  kind: 'xml-feed';
  root: number;
  tag: string;
  loose?: 'rss' | 'atom';
}

const lookAhead = 64 * 1024;

const tellingElement =
  /<(!doctype\s+html|(?:[a-z_][\w.-]{0,40}:)?(?:rss|feed|rdf|channel|urlset|sitemapindex|opml|svg|html|head|body))(?=[\s>/])([^>]{0,2000})/gi;

/** Reads at most 64 kB behind the prolog. A feed root inside an HTML page counts only if it carries a version or a namespace. */
export function sniffDocument(text: string, contentType = ''): Sniffed {
  const start = text.search(/[^\s\0\ufeff]/);
  if (start < 0) return { kind: 'empty' };
  const first = text[start];
  if (first === '{' || first === '[') return { kind: 'json' };

  const from = skipProlog(text, 0);
  const head = blankComments(text.slice(from, from + lookAhead));
  let html = false;
  for (const match of head.matchAll(tellingElement)) {
    const tag = match[1] ?? '';
    const name = tag.toLowerCase().split(':').at(-1) ?? '';
    const attributes = match[2] ?? '';
    if (name === 'html' || name === 'head' || name === 'body' || name.startsWith('!doctype')) {
      html = true;
    } else if (html && !/\s(?:version|xmlns(?::\w+)?)\s*=/i.test(attributes)) {
      continue;
    } else if (name === 'sitemapindex') {
      return { kind: 'sitemap-index' };
    } else if (name === 'opml' || name === 'svg') {
      if (!html) return { kind: 'other' };
    } else {
      return { kind: 'xml-feed', root: from + match.index, tag };
    }
  }
  const loose = html ? null : looseRoot(head, from);
  if (loose) return loose;
  const tags = /<(?:title|meta|script|div|p|h1|a|br|span|table|link)[\s>/]/i.test(head);
  return html || tags || (/\bhtml\b/i.test(contentType) && /<[a-z]/i.test(head))
    ? { kind: 'html' }
    : { kind: 'other' };
}

/** Entries of Atom are documents of their own (RFC 4287, 2), and hand-made interfaces call their root what they like. */
function looseRoot(head: string, from: number): XmlRoot | null {
  const item = /<(?:[a-z_][\w.-]{0,40}:)?(item|entry)(?=[\s>/])/i.exec(head)?.[1];
  const root = item && /<([a-z_][\w.:-]{0,80})(?=[\s>/])/i.exec(head);
  if (!root) return null;
  const loose = item.toLowerCase() === 'entry' ? 'atom' : 'rss';
  return { kind: 'xml-feed', root: from + root.index, tag: root[1] ?? '', loose };
}

/** Comments as spaces of the same length: old blogs carry RDF in them. */
function blankComments(text: string): string {
  let out = '';
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    out += text.slice(from, open) + ' '.repeat(close + 3 - open);
    from = close + 3;
  }
  return out + text.slice(from);
}
