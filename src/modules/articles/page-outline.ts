import { Parser } from 'htmlparser2';

/** What is taken from a page in one pass: little markup, and what the page says about itself. */
export interface PageOutline {
  /** Elements that carry text, with few short attributes: what the search for the main text gets to see. */
  html: string;
  /** Values of `<meta name=…>` and `<meta property=…>` that somebody acts on; names in lower case. */
  meta: ReadonlyMap<string, string[]>;
  /** Contents of `<script type="application/ld+json">`. */
  jsonLd: readonly string[];
  /** A class or id speaks of a paywall. */
  hasPaywallMark: boolean;
}

/** A page beyond any article: the search for the main text looks at text once for each element around it, so all three count. */
export class TooComplexError extends Error {}

const most = {
  elements: 12_000,
  depth: 120,
  nodesAround: 500_000,
  text: 300_000,
  jsonLd: 200_000,
  attribute: 200,
};

const longestName = 30;

const read = new Set(['tdm-reservation', 'robots', 'article:content_tier']);
const empty = new Set(['br', 'hr', 'wbr', 'col', 'area', 'track', 'param']);
const unread = new Set(
  'script style noscript template svg math iframe object embed video audio canvas picture img source input select textarea button link meta base'.split(
    ' ',
  ),
);
const kept = ['class', 'id', 'role', 'itemprop', 'rel', 'href', 'hidden', 'aria-hidden'];
const paywallMark = /(?:^|[^a-z])(?:paywall|pay-wall|bezahlschranke|paid-?content|piano-?offer)(?:[^a-z]|$)/;

/**
 * Goes once through the tokens of a page. Nothing is executed or loaded. Throws {@link TooComplexError} for pages with more elements (12,000), depth (120),
 * text (300,000 characters) or elements around their nodes (500,000 over all of them) than any article has.
 */
export function outlinePage(markup: string): PageOutline {
  const out: string[] = [];
  const meta = new Map<string, string[]>();
  const jsonLd: string[] = [];
  let hasPaywallMark = false;
  let elements = 0;
  let depth = 0;
  /** Over all nodes, the elements around each. */
  let nodesAround = 0;
  let text = 0;
  let ldLength = 0;
  let ld: string[] | null = null;
  /** Open elements whose contents are passed over. */
  let skipped = 0;
  let inTitle = false;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nodesAround += ++depth;
        if (++elements > most.elements || depth > most.depth || nodesAround > most.nodesAround)
          throw new TooComplexError();
        if (name === 'meta') readMeta(attributes, meta);
        if (name === 'script' && attributes['type']?.trim().toLowerCase() === 'application/ld+json') ld = [];
        const marks = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 2 * most.attribute);
        hasPaywallMark ||= paywallMark.test(marks.toLowerCase());
        if (name === 'title') inTitle = true;
        if (unread.has(name)) skipped++;
        else if (skipped === 0) out.push(openTag(name, attributes));
      },
      ontext(data) {
        if (ld) {
          ldLength += data.length;
          if (ldLength <= most.jsonLd) ld.push(data);
        }
        if (skipped > 0) return;
        text += data.length;
        // each escape becomes a node of its own when the outline is read
        nodesAround += depth * data.split(/[&<]/).length;
        if (text > most.text || nodesAround > most.nodesAround) throw new TooComplexError();
        const shown = inTitle ? data.slice(0, most.attribute) : data;
        // long runs of blanks are what regular expressions stumble over
        const spaced = shown.replace(/\s+/g, ' ');
        if (spaced !== ' ' || out.at(-1) !== ' ')
          out.push(spaced.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      },
      onclosetag(name) {
        depth--;
        if (name === 'title') inTitle = false;
        if (name === 'script' && ld) {
          jsonLd.push(ld.join(''));
          ld = null;
        }
        if (unread.has(name)) skipped--;
        else if (skipped === 0 && !empty.has(name)) out.push(`</${name.slice(0, longestName)}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return { html: out.join(''), meta, jsonLd, hasPaywallMark };
}

function readMeta(attributes: Record<string, string>, meta: Map<string, string[]>): void {
  const name = (attributes['name'] ?? attributes['property'] ?? '').trim().toLowerCase();
  const content = attributes['content'];
  if (!read.has(name) || content === undefined) return;
  const values = meta.get(name) ?? [];
  if (values.length < 20) meta.set(name, [...values, content.slice(0, most.attribute)]);
}

function openTag(name: string, attributes: Record<string, string>): string {
  const shown = kept.flatMap((key) => {
    const value = attributes[key];
    return value === undefined ? [] : [` ${key}="${attributeText(value.slice(0, most.attribute))}"`];
  });
  return `<${name.slice(0, longestName)}${shown.join('')}>`;
}

function attributeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
