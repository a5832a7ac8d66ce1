import { isNode, valuesOf, wordsOf } from './linked-data.js';
import type { LinkedNode } from './linked-data.js';
import { readPageDate } from './page-date.js';
import type { PageSignals } from './page-signals.js';
import { first, metas } from './page-told.js';
import type { Candidates } from './page-told.js';

/** When a page was published; `odd`: it also says a date nobody can mean. */
export function publishedOf(signals: PageSignals, node: LinkedNode, timeZone: string, now: Date) {
  const event = valuesOf(node, 'publication').find(isNode) ?? {};
  const marked = signals.times.filter(({ isPublication }) => isPublication);
  const spoken = (times: PageSignals['times']) => times.flatMap(({ datetime, text }) => [datetime, text]);
  const candidates: Candidates = [
    [
      'json-ld',
      ['datePublished', 'uploadDate', 'dateCreated', 'startDate'].flatMap((key) => wordsOf(node, key)),
    ],
    ['json-ld', wordsOf(event, 'startDate')],
    [
      'open-graph',
      metas(
        signals,
        'article:published_time',
        'og:article:published_time',
        'article:published',
        'video:release_date',
        'og:published_time',
      ),
    ],
    [
      'dublin-core',
      metas(
        signals,
        'dcterms.issued',
        'dc.date.issued',
        'dcterms.created',
        'dc.date.created',
        'dcterms.date',
        'dc.date',
        'dc:date',
      ),
    ],
    [
      'meta',
      metas(
        signals,
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'publish-date',
        'publication_date',
        'pubdate',
        'date',
      ),
    ],
    ['time', spoken(marked)],
    ['time', spoken(signals.times)],
  ];
  let odd = false;
  const published = first(candidates, (text) => {
    const date = readPageDate(text, timeZone, now);
    odd ||= date === 'odd';
    return date === 'odd' ? null : date;
  });
  return { published, odd };
}
