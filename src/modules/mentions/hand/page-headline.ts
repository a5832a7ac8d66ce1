import { parseUrl } from '../../../shared/parse-url.js';
import { outletHost } from '../../outlets/outlet-host.js';
import { typesOf, wordsOf } from './linked-data.js';
import type { LinkedNode } from './linked-data.js';
import type { PageSignals } from './page-signals.js';
import { withoutSiteName } from './page-title.js';
import { first, metas, plain } from './page-told.js';
import type { Told } from './page-told.js';

/** The headline of a page, without the name of its site. */
export function titleOf(
  signals: PageSignals,
  node: LinkedNode,
  site: string | null,
  url: string,
): Told<string> | null {
  const host = outletHost(parseUrl(url)?.hostname ?? '') ?? '';
  const names = [...(site === null ? [] : [site]), host, host.split('.').at(-2) ?? ''];
  const cleaned = (text: string) => {
    const title = plain(text, 1_000);
    return title === null ? null : withoutSiteName(title, names);
  };
  return first(
    [
      ['json-ld', [...wordsOf(node, 'headline'), ...(isWebPage(node) ? [] : wordsOf(node, 'name'))]],
      ['open-graph', metas(signals, 'og:title')],
      ['twitter', metas(signals, 'twitter:title')],
      ['dublin-core', metas(signals, 'dc.title', 'dcterms.title', 'dc:title')],
      ['meta', metas(signals, 'headline', 'parsely-title', 'title')],
      ['title', [signals.title]],
      ['heading', [signals.heading]],
      ['json-ld', wordsOf(node, 'name')],
    ],
    cleaned,
  );
}

function isWebPage(node: LinkedNode): boolean {
  return typesOf(node).some((type) => type.endsWith('page'));
}
