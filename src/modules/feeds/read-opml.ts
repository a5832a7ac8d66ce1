import { Parser } from 'htmlparser2';
import { clipText } from './clip-text.js';
import { feedAddressOf } from './feed-address-text.js';

/** Why an entry of a list is not taken over. `empty`: neither an address nor entries below it. */
export type OpmlRejection = 'empty' | 'invalid-address' | 'repeated';

export interface OpmlFeed {
  /** Line of the file, from 1. */
  line: number;
  url: string;
  /** As the list names it; empty when it does not. */
  title: string;
}

export interface RejectedOutline {
  line: number;
  title: string;
  /** As written; null without one. */
  address: string | null;
  reason: OpmlRejection;
}

export type OpmlReading =
  | { ok: true; feeds: OpmlFeed[]; rejected: RejectedOutline[] }
  | { ok: false; reason: 'too-large' | 'not-opml' | 'too-deep' };

const maxLength = 8 * 1024 * 1024;
const maxDepth = 64;

interface Open {
  line: number;
  title: string;
  address: string | null;
  hasChildren: boolean;
}

/**
 * The feeds of an OPML list (1.0, 1.1, 2.0). A DOCTYPE is skipped unread, entities beyond the five of XML stay as they are written: nothing is
 * expanded or fetched. Pure.
 */
export function readOpml(text: string): OpmlReading {
  if (text.length > maxLength) return { ok: false, reason: 'too-large' };
  const feeds = new Map<string, OpmlFeed>();
  const rejected: RejectedOutline[] = [];
  const lineAt = lineCounter(text);
  const open: (Open | null)[] = [];
  let isOpml = false;
  let tooDeep = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase();
        if (open.length === 0) isOpml = isOpml || tag === 'opml';
        if (open.length >= maxDepth) tooDeep = true;
        if (tooDeep) return parser.pause();
        if (tag !== 'outline' || !isOpml) return void open.push(null);
        for (const above of open) if (above) above.hasChildren = true;
        const values = lowerKeys(attributes);
        open.push({
          line: lineAt(parser.startIndex),
          title: clipText((values.get('text') ?? values.get('title') ?? '').trim(), 300),
          address: values.get('xmlurl') ?? null,
          hasChildren: false,
        });
      },
      onclosetag() {
        const outline = open.pop();
        if (outline) take(outline);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const take = ({ line, title, address, hasChildren }: Open) => {
    if (address === null) {
      if (!hasChildren) rejected.push({ line, title, address, reason: 'empty' });
      return;
    }
    const url = feedAddressOf(address);
    if (url === null)
      rejected.push({ line, title, address: clipText(address, 300), reason: 'invalid-address' });
    else if (feeds.has(url)) rejected.push({ line, title, address: url, reason: 'repeated' });
    else feeds.set(url, { line, url, title });
  };
  parser.write(text.replace(/^\uFEFF/, ''));
  if (tooDeep) return { ok: false, reason: 'too-deep' };
  parser.end();
  if (!isOpml) return { ok: false, reason: 'not-opml' };
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line;
  return { ok: true, feeds: [...feeds.values()].sort(byLine), rejected: rejected.sort(byLine) };
}

function lowerKeys(attributes: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Line of an index; asked for with rising indexes only, so that counting stays linear. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let seen = 0;
  return (index) => {
    for (; seen < index; seen++) if (text.charCodeAt(seen) === 10) line++;
    return line;
  };
}
