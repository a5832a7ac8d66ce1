import { describe, expect, it } from '@jest/globals';
import { accessOfArticle, countWords } from './access-of-article.js';
import { mainText } from './main-text.js';
import { outlinePage, TooComplexError } from './page-outline.js';

const sentence = 'Die Stadtwerkstatt öffnet am Samstag ihre Türen, und viele Nachbarn kommen vorbei. ';
const paragraphs = (count: number) => `<p>${sentence.repeat(3)}</p>`.repeat(count);
const page = (body: string, head = '') =>
  `<!doctype html><html lang="de"><head><title>Haus offen | Bote</title>${head}</head><body>
  <nav><ul><li><a href="/sport">Sport heute</a></li></ul></nav>
  <article><h1>Haus offen</h1>${body}</article>
  <aside class="related"><a href="/2">Mehr zum Wetter</a></aside><footer>Impressum und Datenschutz</footer></body></html>`;
const textOf = (markup: string) => mainText(outlinePage(markup));
const accessOf = async (markup: string, teaserWords = 10) => {
  const outline = outlinePage(markup);
  return accessOfArticle(outline, countWords(await mainText(outline)), teaserWords);
};
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the main text of a page', () => {
  it('is the article without navigation, scripts and footer, its paragraphs apart', async () => {
    const text = await textOf(
      page(`<p>${sentence}Ende</p><p>Anfang ${sentence}</p>${paragraphs(4)}<script>var x="Skript"</script>`),
    );
    expect(text).toContain('Ende Anfang Die Stadtwerkstatt');
    expect(text).not.toMatch(/Sport heute|Wetter|Impressum|Skript/);
  });

  it('keeps what is written as text and resolves entities once', async () => {
    const text = await textOf(page(`<p>A &amp;amp; B &lt;b&gt; T&uuml;r. ${sentence}</p>${paragraphs(4)}`));
    expect(text).toContain('A &amp; B <b> Tür.');
  });

  it('is empty for a page without text', async () => {
    expect(await textOf('<html><body><script>x</script></body></html>')).toBe('');
    expect(await textOf('')).toBe('');
  });

  it.each([
    ['elements', '<i></i>'.repeat(12_001)],
    ['depth', '<b>'.repeat(121)],
    ['closing tags of nothing', '<b>'.repeat(300_000) + '</i>'.repeat(300_000)],
    ['text', 'a'.repeat(300_001)],
    ['nodes deep inside', '<div>'.repeat(100) + '<br>a'.repeat(3_000)],
    ['escapes deep inside', '<div>'.repeat(100) + '&lt;'.repeat(6_000)],
  ])('is not looked for among too many: %s', (_, markup) => {
    expect(() => outlinePage(markup)).toThrow(TooComplexError);
  });

  it.each([
    ['a tag without end', '<p'.repeat(500_000)],
    ['a comment without end', `<!--${'-'.repeat(1_000_000)}`],
    ['attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>x`],
    ['brackets of JSON', `<script type="application/ld+json">${'['.repeat(1_000_000)}`],
    ['elements in elements', '<table><tr><td>'.repeat(39) + sentence.repeat(50)],
  ])('survives %s', async (_, markup) => {
    const outline = outlinePage(markup);
    expect(typeof (await mainText(outline))).toBe('string');
    expect(accessOfArticle(outline, 0, 0)).toBe('teaser');
  });
});

describe('what a page shows of its article', () => {
  it('is all of it when nothing speaks against it', async () => {
    expect(await accessOf(page(paragraphs(6)))).toBe('full');
    expect(await accessOf(page(paragraphs(12), '<body class="paywall-ready">'))).toBe('full');
  });

  it.each([
    ['schema.org says so', page(paragraphs(6), ld({ '@type': 'NewsArticle', isAccessibleForFree: false }))],
    ['in words', page(paragraphs(6), ld([{ '@graph': [{ hasPart: { isAccessibleForFree: 'False' } }] }]))],
    ['of the tier', page(paragraphs(6), '<meta property="article:content_tier" content="locked">')],
    ['a mark beside little text', page(`${paragraphs(2)}<div class="c-paywall__teaser">Weiterlesen</div>`)],
  ])('ends at a paywall: %s', async (_, markup) => {
    expect(await accessOf(markup)).toBe('paywalled');
  });

  it('is a teaser when little or nothing but the teaser stands there', async () => {
    expect(await accessOf(page(paragraphs(1)))).toBe('teaser');
    expect(await accessOf(page(paragraphs(3)), 100)).toBe('teaser');
    expect(await accessOf(page(paragraphs(3), ld({ isAccessibleForFree: true })))).toBe('full');
    expect(await accessOf(page(paragraphs(3), '<script type="application/ld+json">{broken</script>'))).toBe(
      'full',
    );
  });
});
