import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderHtml } from '../../../web/render-html.js';
import { Blocks } from '../web/release-sheet.js';
import { textOfBlocks } from './plain-blocks.js';
import { readMarkdown } from './release-markdown.js';
import type { Block } from './release-markdown.js';

const html = (markdown: string) =>
  renderHtml(<Blocks blocks={readMarkdown(markdown)} top={2} />).replace('<!doctype html>', '');
const kinds = (markdown: string) => readMarkdown(markdown).map(({ kind }) => kind);

describe('the Markdown of a release', () => {
  it.each<[string, string, string]>([
    ['paragraphs', 'eins\n\nzwei', '<p>eins</p><p>zwei</p>'],
    ['line ends', 'eins\nzwei', '<p>eins<br/>zwei</p>'],
    ['emphasis', '**fett** und *schräg*', '<p><strong>fett</strong> und <em>schräg</em></p>'],
    ['headings', '# A\n\n## B', '<h2>A</h2><h3>B</h3>'],
    ['deeper headings', '# A\n\n##### B', '<h2>A</h2><h3>B</h3>'],
    ['lists', '- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['numbers', '1. a\n2. b', '<ol><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['quotes', '> a', '<blockquote><p>a</p></blockquote>'],
    ['links', '[a](https://b.example/)', '<p><a href="https://b.example/" rel="noreferrer">a</a></p>'],
    ['mail', '<a@b.example>', '<p><a href="mailto:a@b.example" rel="noreferrer">a@b.example</a></p>'],
  ])('knows %s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['HTML', 'a <b>c</b>', '<p>a &lt;b>c&lt;/b></p>'],
    ['pictures', '![a](b.png)', '<p>![a](b.png)</p>'],
    ['code', '`a`', '<p>`a`</p>'],
    ['struck words', '~~a~~', '<p>~~a~~</p>'],
    ['a script as address', '[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['data as address', '[a](data:text/html,x)', '<p>[a](data:text/html,x)</p>'],
    ['an address without a host', '[a](/b)', '<p>[a](/b)</p>'],
    ['a line of dashes', 'Text\n---', '<p>Text<br/>---</p>'],
    ['entities', '&lt;b&gt;', '<p>&amp;lt;b&amp;gt;</p>'],
    ['escaped signs', '\\*a\\*', '<p>*a*</p>'],
  ])('takes %s as text', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    ['a day', '5. März: Auftakt'],
    ['the first of a month', '1. Mai: Auftakt'],
    ['two days', '5. März: Auftakt\n6. März: Schluss'],
  ])('does not take %s for a list', (_, markdown) => {
    expect(kinds(markdown)).toEqual(['paragraph']);
    expect(textOfBlocks(readMarkdown(markdown))).toBe(markdown);
  });

  const marks = fc.constantFrom(
    ...'*_`#>-+~|[](){}!<>&"\\\n\t :/.1'.split(''),
    '\n\n',
    'javascript:',
    '<script>',
    'onerror=',
    '](',
    '<img src=x>',
    'http://a.example',
    '    ',
    'data:',
  );
  const texts = fc
    .array(fc.oneof(marks, fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('lets no element and no address through that is not ours', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        const page = html(markdown);
        const tags = [...page.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
        for (const [, name = '', attributes = ''] of tags) {
          const ours = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'br', 'mark'];
          expect(ours).toContain(name);
          if (name === 'mark') expect(['', ' class="release-open-place"']).toContain(attributes);
          else if (attributes && attributes !== '/')
            expect(attributes).toMatch(/^ href="(https?:|mailto:)[^"]*" rel="noreferrer"$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses no letter, whatever is written', () => {
    const letters = (text: string) => text.match(/[\p{L}]/gu)?.join('') ?? '';
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('*', '_', '#', '> ', '- ', '\n', '\n\n', ' ', '<b>', '`', '~'),
            fc.lorem({ maxCount: 2 }),
          ),
        ),
        (parts) => {
          const markdown = parts.join('');
          expect(letters(textOfBlocks(readMarkdown(markdown)))).toBe(
            letters(markdown.replaceAll('\u0000', '')),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['>', '- ', '*', '_a', '[', '[a](', '`', '<', '~~', '|a', '1. ', '**a', '&', '![', '\n    ', '# '])(
    'reads 40,000 characters of %j',
    (piece) => {
      const depth = (blocks: readonly Block[]): number =>
        Math.max(
          0,
          ...blocks.map(
            (block) =>
              1 +
              (block.kind === 'list'
                ? depth(block.items.flat())
                : block.kind === 'quote'
                  ? depth(block.children)
                  : 0),
          ),
        );
      const blocks = readMarkdown(piece.repeat(Math.floor(40_000 / piece.length)));
      expect(depth(blocks)).toBeLessThan(8);
    },
  );
});
