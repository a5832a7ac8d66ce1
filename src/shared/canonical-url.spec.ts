import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalUrl } from './canonical-url.js';
import { redirectTarget } from './redirect-target.js';

const article = 'https://kurier.example/lokal/a-1.html';

describe('canonicalUrl', () => {
  it.each([
    ['scheme', 'http://kurier.example/lokal/a-1.html'],
    ['www', 'https://www.kurier.example/lokal/a-1.html'],
    ['mobile host', 'https://m.kurier.example/lokal/a-1.html'],
    ['mobile host behind www', 'https://www.mobile.kurier.example/lokal/a-1.html'],
    ['AMP host', 'https://amp.kurier.example/lokal/a-1.html'],
    ['AMP path in front', 'https://kurier.example/amp/lokal/a-1.html'],
    ['AMP file', 'https://kurier.example/lokal/a-1.amp.html'],
    ['AMP at the end', 'https://kurier.example/lokal/a-1.html/amp/'],
    ['AMP parameter', 'https://kurier.example/lokal/a-1.html?outputType=amp'],
    ['AMP cache', 'https://kurier-example.cdn.ampproject.org/c/s/kurier.example/lokal/a-1.html'],
    ['AMP viewer', 'https://www.google.com/amp/s/kurier.example/lokal/a-1.html'],
    ['port', 'https://kurier.example:443/lokal/a-1.html'],
    ['capitals in the host', 'HTTPS://Kurier.Example/lokal/a-1.html'],
    ['dot behind the host', 'https://kurier.example./lokal/a-1.html'],
    ['fragment', 'https://kurier.example/lokal/a-1.html#kommentare'],
    ['slash at the end', 'https://kurier.example/lokal/a-1.html/'],
    ['slashes doubled', 'https://kurier.example//lokal/a-1.html'],
    ['session in the path', 'https://kurier.example/lokal/a-1.html;jsessionid=AB12'],
    ['campaign', 'https://kurier.example/lokal/a-1.html?utm_source=rss&utm_medium=feed'],
    ['click identifiers', 'https://kurier.example/lokal/a-1.html?fbclid=x&gclid=y&msclkid=z'],
    ['German trackers', 'https://kurier.example/lokal/a-1.html?wt_mc=rss&wtmc=1&xtor=2&mtm_kwd=3'],
    ['ref=rss', 'https://kurier.example/lokal/a-1.html?ref=rss'],
    ['empty query', 'https://kurier.example/lokal/a-1.html?'],
    ['escapes nobody needs', 'https://kurier.example/lok%61l/a%2D1.html'],
    ['search alert', `https://www.google.com/url?rct=j&sa=t&url=${encodeURIComponent(article)}&ct=ga`],
  ])('%s does not matter', (_name, url) => {
    expect(canonicalUrl(url)).toBe(article);
  });

  it.each([
    ['identity in the query', 'https://www.amt.example/?id=5&utm_source=x', 'https://amt.example/?id=5'],
    ['order of parameters', 'https://amt.example/a?z=1&b=2', 'https://amt.example/a?b=2&z=1'],
    ['order of equal names stays', 'https://amt.example/a?t=2&t=1', 'https://amt.example/a?t=2&t=1'],
    ['escaped ampersand', 'https://amt.example/a?b=2&amp;z=1', 'https://amt.example/a?b=2&z=1'],
    ['ref that names something', 'https://amt.example/a?ref=4711', 'https://amt.example/a?ref=4711'],
    ['other port', 'http://amt.example:8080/a', 'https://amt.example:8080/a'],
    ['path parameter that is no session', 'https://amt.example/a;id=5', 'https://amt.example/a;id=5'],
    ['plus and blank in the path', 'https://amt.example/c++%20d', 'https://amt.example/c++%20d'],
    ['plus and blank in the query', 'https://amt.example/?q=a+b%20c', 'https://amt.example/?q=a+b+c'],
    ['route of a script', 'https://amt.example/#/news/%35', 'https://amt.example/#/news/5'],
    ['folder and its index', 'https://amt.example/a/index.html', 'https://amt.example/a'],
    ['index with identity', 'https://amt.example/index.php?id=5', 'https://amt.example/index.php?id=5'],
    ['name and password', 'https://a:b@amt.example/a', 'https://amt.example/a'],
    ['address of version 6', 'http://[2001:db8::1]/a', 'https://[2001:db8::1]/a'],
    [
      'dot segments that an ending would uncover',
      'https://amt.example/a/..amp',
      'https://amt.example/a/..amp',
    ],
    ['host that is only m', 'https://m.example/a', 'https://m.example/a'],
    ['word ending in amp', 'https://amt.example/guitar-amp', 'https://amt.example/guitar-amp'],
    ['root', 'http://www.amt.example', 'https://amt.example/'],
    ['umlauts', 'https://amt.example/für', 'https://amt.example/f%C3%BCr'],
    ['capitals in the path', 'https://amt.example/A', 'https://amt.example/A'],
    ['address of digits', 'http://192.0.2.1/a/', 'https://192.0.2.1/a'],
    ['stray percent', 'https://amt.example/100%', 'https://amt.example/100%25'],
  ])('%s', (_name, url, identity) => {
    expect(canonicalUrl(url)).toBe(identity);
  });

  it.each([
    '',
    'kurier.example/a',
    'urn:uuid:1',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'http://',
    '//x.example/a',
  ])('has no identity: %s', (url) => {
    expect(canonicalUrl(url)).toBeNull();
  });

  it('applied twice changes nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'amp',
        '%41',
        '%2541',
        '%',
        '%25',
        '%2e%2e',
        '..',
        '.amp',
        'a.amp.html',
        ';jsessionid=1',
        'utm_x=1',
        '&amp;',
        '=',
        '&',
        '?',
        '/',
        '//',
        '+',
        '%20',
        'url=http://m.x.example/amp',
      ),
      fc.string({ maxLength: 8, unit: 'grapheme' }),
    );
    const host = fc.constantFrom(
      'x.example',
      'www.m.amp.x.example',
      'www.google.com',
      'm.de',
      'x-y.cdn.ampproject.org',
      '192.0.2.1',
      'x.example:443',
      'x.example:80.',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('http', 'https'),
        host,
        fc.array(piece, { maxLength: 8 }),
        (scheme, name, pieces) => {
          const once = canonicalUrl(`${scheme}://${name}/${pieces.join('/')}?${pieces.join('&')}`);
          if (once !== null) expect(canonicalUrl(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('redirectTarget', () => {
  it.each([
    [
      'Google Alerts',
      'https://www.google.com/url?rct=j&url=https://kurier.example/a%3Fid%3D5&ct=ga',
      'https://kurier.example/a?id=5',
    ],
    [
      'Google with q',
      'https://www.google.de/url?q=https://kurier.example/a&sa=U',
      'https://kurier.example/a',
    ],
    [
      'Bing News',
      'http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fkurier.example%2fa&c=1',
      'https://kurier.example/a',
    ],
    [
      'Yahoo',
      'https://r.search.yahoo.com/_ylt=A/RV=2/RU=https%3a%2f%2fkurier.example%2fa/RK=2/',
      'https://kurier.example/a',
    ],
    ['feed proxy', 'https://feedproxy.example/go?url=https://kurier.example/a', 'https://kurier.example/a'],
    [
      'a target that is no clean address',
      'https://www.google.com/url?url=https://kurier.example/a%00%20b',
      'https://kurier.example/a%00%20b',
    ],
    [
      'Bing search',
      'https://www.bing.com/ck/a?!&&p=0&u=a1aHR0cHM6Ly9rdXJpZXIuZXhhbXBsZS9h&ntb=1',
      'https://kurier.example/a',
    ],
    [
      'Safe Links',
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkurier.example%2Fa&data=05',
      'https://kurier.example/a',
    ],
    [
      'AMP cache',
      'https://kurier-example.cdn.ampproject.org/v/s/kurier.example/a?id=5',
      'https://kurier.example/a?id=5',
    ],
    ['AMP cache, plain http', 'https://cdn.ampproject.org/c/kurier.example/a', 'http://kurier.example/a'],
    [
      'Google News as it was',
      'https://news.google.com/rss/articles/CBMiGGh0dHBzOi8va3VyaWVyLmV4YW1wbGUvYdIBAA?oc=5',
      'https://kurier.example/a',
    ],
    ['Google News cut short', 'https://news.google.com/rss/articles/CBMiGGh0dHBzOi8va3VyaWVy', null],
    [
      'a feed host that names only a front page',
      'https://feeds.kurier.example/a?url=https://kurier.example/',
      null,
    ],
    ['a short AMP cache that names no host', 'https://cdn.ampproject.org/c/s/kurier', null],
    ['Google News is opaque', 'https://news.google.com/rss/articles/CBMiK2h0?oc=5', null],
    ['another site with url=', 'https://kurier.example/url?url=https://b.example/', null],
    ['a script behind the redirect', 'https://www.google.com/url?url=javascript:alert(1)', null],
    ['a look-alike host', 'https://google.com.evil.example/url?url=https://b.example/', null],
    ['broken escapes', 'https://r.search.yahoo.com/RU=%zz/RK=2/', null],
    ['no address', 'hello', null],
  ])('%s', (_name, url, target) => {
    expect(redirectTarget(url)).toBe(target);
  });

  it('reads the long lengths of Google News too', () => {
    const address = `https://kurier.example/${'a'.repeat(200)}`;
    const length = [(address.length & 0x7f) | 0x80, address.length >> 7];
    const id = Buffer.concat([Buffer.from([8, 0x13, 0x22, ...length]), Buffer.from(address)]).toString(
      'base64url',
    );
    expect(redirectTarget(`https://news.google.com/rss/articles/${id}`)).toBe(address);
  });
});
