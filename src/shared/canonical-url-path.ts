import { normaliseEscapes } from './canonical-url-escapes.js';
import { sitePath } from './canonical-url-sites.js';

/** Endings that change the form of a page; `instead` is what stays. Sources in docs/canonical-urls.md. */
const endings: readonly { ending: string; instead: string; unlessQuery?: true }[] = [
  { ending: '/', instead: '' },
  { ending: '/amp', instead: '' },
  { ending: '.amp', instead: '' },
  { ending: '.amp.html', instead: '.html' },
  { ending: '.amp.htm', instead: '.htm' },
  { ending: '~amp.html', instead: '.html' },
  { ending: '/index.html', instead: '' },
  { ending: '/index.htm', instead: '' },
  // with a query, index.php may be another page than the folder: only without one it is safe
  { ending: '/index.php', instead: '', unlessQuery: true },
];

/** SPIEGEL puts `-amp` behind the UUID that ends its paths; behind anything else it may be a word (`guitar-amp`). */
const uuidAmp = /-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}-amp$/;

/** The path without AMP, index file, session and slash at the end; `/` when nothing is left. Time grows with the length only. */
export function canonicalPath(pathname: string, host: string, hasQuery: boolean): string {
  let path = normaliseEscapes(pathname);
  if (path.includes(';')) path = path.replace(/(?<![/.]);jsessionid=[^/]*/gi, '');
  if (path.includes('//')) path = path.replace(/\/{2,}/g, '/');
  return sitePath(withoutEndings(withoutFront(path), hasQuery), host) || '/';
}

/** `/amp/…` in front, as often as it stands there. */
function withoutFront(path: string): string {
  let start = 0;
  while (/^\/amp\/.$/i.test(path.slice(start, start + 6))) start += 4;
  return path.slice(start);
}

/** In a loop by hand: a regular expression would try every slash of a long run. */
function withoutEndings(path: string, hasQuery: boolean): string {
  let kept = path;
  for (;;) {
    const tail = kept.slice(-64).toLowerCase();
    const found = endings.find(
      ({ ending, unlessQuery }) => tail.endsWith(ending) && !(unlessQuery && hasQuery) && isCut(tail, ending),
    );
    if (found) kept = kept.slice(0, -found.ending.length) + found.instead;
    else if (uuidAmp.test(tail)) kept = kept.slice(0, -'-amp'.length);
    else return kept;
  }
}

/** `/..amp` stays as it is: taking off `.amp` would leave a dot segment, which means another folder. */
function isCut(tail: string, ending: string): boolean {
  const before = tail[tail.length - ending.length - 1];
  return ending.startsWith('/') || (before !== undefined && before !== '/' && before !== '.');
}
