import { describe, expect, it } from '@jest/globals';
import { withoutHanging } from '../../../../test/support/no-hang.js';
import { linkedFeeds } from './linked-feeds.js';

const page = 'https://www.example.org/lokales/';

describe('linkedFeeds', () => {
  it.each<[string, string, string[]]>([
    [
      'the usual endings',
      '<a href="/rss">RSS</a> <a href=/feed/>x</a> <a href=\'/a.rdf\'>x</a>',
      ['/rss', '/feed/', '/a.rdf'],
    ],
    [
      'feeds of known systems',
      '<a href="/x.rss.feed"></a><a href="/index~rss2.xml"></a><a href="/news-rss.xml"></a>',
      ['/x.rss.feed', '/index~rss2.xml', '/news-rss.xml'],
    ],
    [
      'scripts that write feeds',
      '<a href="/rss.php"></a><a href="/service/feed.aspx"></a><a href="/_rss/rss.php"></a><a href="/news.rss.php"></a>',
      ['/rss.php', '/service/feed.aspx', '/_rss/rss.php', '/news.rss.php'],
    ],
    [
      'queries of publishing systems',
      '<a href="/?feed=rss2"></a><a href="/aktuelles?format=feed&amp;type=rss"></a><a href="/news?type=9818"></a><a href="/?view=rss"></a>',
      ['/?feed=rss2', '/aktuelles?format=feed&type=rss', '/news?type=9818', '/?view=rss'],
    ],
    [
      'plain XML after all else',
      '<a href="/share/news.xml"></a><a href="/rss"></a>',
      ['/rss', '/share/news.xml'],
    ],
    [
      'XML that is no feed',
      '<a href="/sitemap.xml"></a><a href="/opensearch.xml"></a><a href="/sitemap-rss.xml"></a><a href="/x.xml.html"></a>',
      [],
    ],
    ['relative to the page', '<a class="x" href="politik/feed.rss">', ['/lokales/politik/feed.rss']],
    ['relative to the base', '<base href="/b/"><a href="feed.rss">', ['/b/feed.rss']],
    ['with a query and without fragment', '<a href="/rss?a=1&amp;b=2#x">', ['/rss?a=1&b=2']],
    ['each once', '<a href="/rss"><a href="/rss#again">', ['/rss']],
    ['ordinary links', '<a href="/rss-hilfe.html"><a href="/feedback"><a href="/news">', []],
    [
      'other schemes',
      '<a href="javascript:x.rss"><a href="mailto:a@example.org?/rss"><a href="feed:/rss">',
      [],
    ],
    ['other elements', '<area href="/rss"><abbr href="/rss">', []],
    ['a query that only looks like a feed', '<a href="/login?next=/rss">', []],
    ['a broken address', '<a href="http://[/rss">', []],
  ])('%s', (_name, html, paths) => {
    expect(linkedFeeds(html, page)).toEqual(paths.map((path) => `https://www.example.org${path}`));
  });

  it('keeps 50 at most', () => {
    const html = Array.from({ length: 200 }, (_, n) => `<a href="/${n}.rss">`).join('');
    expect(linkedFeeds(html, page)).toHaveLength(50);
  });

  it.each([
    ['nested tags', '<a><b>'],
    ['open anchors', '<a '],
    ['anchors with blanks', `<a ${' '.repeat(1990)}`],
    ['half attributes', '<a href href= href '],
    ['blank after blank behind href', `<a href${' '.repeat(500)}`],
    ['quotes never closed', '<a href="'],
    ['base elements', '<base '],
  ])('is not held up by a megabyte of %s', (_name, piece) => {
    const html = piece.repeat(Math.ceil((1024 * 1024) / piece.length));
    expect(withoutHanging(() => linkedFeeds(html, page))).toEqual([]);
  });
});
