import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  it.each([
    ['inline tags leave no gap', 'Fern<b>wärme</b>', 'Fernwärme'],
    ['block tags leave a space', '<p>Eins</p><p>Zwei</p>Drei<br>Vier', 'Eins Zwei Drei Vier'],
    ['entities', 'M&uuml;ller &amp; S&#246;hne &#x20AC;', 'Müller & Söhne €'],
    ['entities escaped twice', 'M&amp;uuml;ller', 'Müller'],
    ['tags escaped twice are text', 'das Tag &amp;lt;b&amp;gt;', 'das Tag <b>'],
    ['scripts', 'a<script>alert("x")</script><style>p{}</style>b', 'ab'],
    ['comments', 'a<!-- <p>x --> b', 'a b'],
    ['CDATA that was escaped', '<![CDATA[Titel]]>', 'Titel'],
    ['less-than', '5 < 7 und 3 <4', '5 < 7 und 3 <4'],
    ['angle brackets of writers', 'Das <Geheimnis> lüften', 'Das <Geheimnis> lüften'],
    ['unknown elements with attributes', 'a<foo bar="1">b</foo>', 'ab'],
    ['a tag cut off', 'Text <a href="https://x.example', 'Text'],
    ['a bare ampersand', 'AT&T & R&D', 'AT&T & R&D'],
    ['white space and control characters', ' a\u0000\n\t b\u00a0c ', 'a b c'],
    ['nothing', ' <br/> ', ''],
  ])('%s', (_name, markup, text) => {
    expect(plainText(markup)).toBe(text);
  });

  it('leaves no tag that a name in angle brackets had swallowed', () => {
    expect(plainText('Das <px <b>Haus</b> und <Das Geheimnis>')).toBe('Das <px Haus und <Das Geheimnis>');
  });

  it('leaves no tag of HTML that stood in the markup as such', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<p',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '"',
      '>',
      'x',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => !/<\/?(?:b|p|script)\s*>/.test(plainText(pieces.join('')))),
    );
  });

  it.each([['<'], ['<p'], ['<!--'], ['<script'], ['&a'], ['<foo>'], ['<div>'], ['</x>'], [' ']])(
    'takes time in proportion for a million characters of %s',
    (piece) => {
      const started = performance.now();
      plainText(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});
