import { Parser } from 'htmlparser2';

/** A `<time>` element: what it says to programs and to people. */
export interface TimeSignal {
  datetime: string;
  text: string;
  /** The page marks it as the moment of publication. */
  isPublication: boolean;
}

/** What a page says about itself, as written. None of its text is among it but title and first heading. */
export interface PageSignals {
  /** Contents of `<meta>` by name, property, itemprop or http-equiv in lower case, in the order of the page. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** Contents of `<script type="application/ld+json">`. */
  jsonLd: readonly string[];
  times: readonly TimeSignal[];
  title: string;
  heading: string;
  canonical: string | null;
  language: string | null;
  /** The page was larger, deeper or slower than any article: what stood behind is unread. */
  wasCut: boolean;
}

const most = {
  elements: 60_000,
  depth: 600,
  ms: 1_500,
  metas: 400,
  content: 2_000,
  jsonLd: 400_000,
  blocks: 40,
  times: 20,
  text: 2_000,
};

class Enough extends Error {}

/**
 * Goes once through the tokens of a page and keeps what it says about itself; nothing is executed or loaded. A page that is too large is read as far as
 * the limits go, since heads come first.
 */
export function readSignals(markup: string, clock: () => number = () => performance.now()): PageSignals {
  const meta = new Map<string, string[]>();
  const jsonLd: string[] = [];
  const times: TimeSignal[] = [];
  const texts = { title: '', heading: '' };
  let canonical: string | null = null;
  let language: string | null = null;
  let elements = 0;
  let depth = 0;
  let ldLength = 0;
  let metas = 0;
  let ld: string[] | null = null;
  let time: TimeSignal | null = null;
  let open: 'title' | 'heading' | null = null;
  const latest = clock() + most.ms;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (++elements > most.elements || depth > most.depth) throw new Enough();
        if (elements % 1_000 === 0 && clock() > latest) throw new Enough();
        if (name === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
        if (name === 'meta' && metas < most.metas) metas += noteMeta(attributes, meta);
        if (name === 'link' && isCanonical(attributes['rel'])) canonical ??= attributes['href'] ?? null;
        if (name === 'script') ld = isJsonLd(attributes['type']) && jsonLd.length < most.blocks ? [] : null;
        if (name === 'title' && !texts.title) open = 'title';
        if (name === 'h1' && !texts.heading) open = 'heading';
        if (name === 'time' && times.length < most.times) times.push((time = timeSignal(attributes)));
      },
      ontext(data) {
        if (ld) {
          ldLength += data.length;
          if (ldLength <= most.jsonLd) ld.push(data);
          return;
        }
        if (open && texts[open].length < most.text) texts[open] += data.slice(0, most.text);
        if (time && time.text.length < 200) time.text += data.slice(0, 200);
      },
      onclosetag(name) {
        depth--;
        if (name === 'script' && ld) {
          jsonLd.push(ld.join(''));
          ld = null;
        }
        if (name === 'title' || name === 'h1') open = null;
        if (name === 'time') time = null;
      },
    },
    { decodeEntities: true },
  );
  let wasCut = false;
  try {
    parser.write(markup);
    parser.end();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
    wasCut = true;
  }
  return { meta, jsonLd, times, ...texts, canonical, language, wasCut };
}

function noteMeta(attributes: Record<string, string>, meta: Map<string, string[]>): number {
  const content = attributes['content'];
  if (!content) return 0;
  const names = ['name', 'property', 'itemprop', 'http-equiv'].flatMap((key) => attributes[key] ?? []);
  for (const name of new Set(names.map((given) => given.trim().toLowerCase().slice(0, 60)))) {
    const values = meta.get(name);
    if (!values) meta.set(name, [content.slice(0, most.content)]);
    else if (values.length < 10) values.push(content.slice(0, most.content));
  }
  return 1;
}

function timeSignal(attributes: Record<string, string>): TimeSignal {
  const { itemprop = '', pubdate } = attributes;
  const isPublication = pubdate !== undefined || /datepublished/i.test(itemprop.slice(0, 100));
  return { datetime: (attributes['datetime'] ?? '').slice(0, 200), text: '', isPublication };
}

function isCanonical(rel: string | undefined): boolean {
  return (rel ?? '').slice(0, 100).toLowerCase().split(/\s+/).includes('canonical');
}

function isJsonLd(type: string | undefined): boolean {
  return /^application\/ld\+json\b/i.test((type ?? '').trim());
}
