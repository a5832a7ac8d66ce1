import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutHanging } from '../../../test/support/no-hang.js';
import { plainText, tidyText } from '../plain-text.js';
import { readMarkedUp } from './marked-up-text.js';

describe('readMarkedUp', () => {
  const cases: [name: string, markup: string, text: string][] = [
    ['plain text', 'Tür & Tor < Haus', 'Tür & Tor < Haus'],
    ['entities', 'T&uuml;r an T&#252;r &amp; Co', 'Tür an Tür & Co'],
    ['entities escaped twice', 'T&amp;uuml;r', 'Tür'],
    ['tags escaped twice are text', '&lt;b&gt;Haus&lt;/b&gt;', '<b>Haus</b>'],
    ['inline tags', 'Inte<b>gre</b>at', 'Integreat'],
    ['block tags', 'Haus<br/>Hof', 'Haus Hof'],
    ['attributes', '<a href="https://integreat.app" title="Integreat">hier</a>', 'hier'],
    ['scripts and comments', 'a<script>Integreat</script><!-- Integreat -->b', 'ab'],
    ['a name in angle brackets', 'Das <Geheimnis> lebt', 'Das <Geheimnis lebt'],
    ['nothing', '', ''],
  ];
  it.each(cases)('%s', (_name, markup, text) => expect(readMarkedUp(markup).text).toBe(text));

  it('knows where each letter came from', () => {
    const markup = '<p>Die T&amp;uuml;r <b>an</b> T&uuml;r</p>';
    const { text, starts, ends } = readMarkedUp(markup);
    const slice = (word: string, from = 0) => {
      const at = text.indexOf(word, from);
      return markup.slice(starts[at], ends[at + word.length - 1]);
    };
    expect(slice('Tür')).toBe('T&amp;uuml;r');
    expect(slice('Tür an Tür')).toBe('T&amp;uuml;r <b>an</b> T&uuml;r');
    expect(slice('an')).toBe('an');
  });

  const piece = fc.constantFrom(
    '<b>',
    '</b>',
    '<p>',
    '<a href="x">',
    '&uuml;',
    '&amp;',
    'uuml;',
    'Tür',
    ' ',
    '<',
    '>',
    '&',
    '<!--',
    '-->',
  );

  it('has one place for each letter, in order and inside the markup', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const markup = pieces.join('');
        const { text, starts, ends } = readMarkedUp(markup);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        starts.forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : starts[i - 1]!);
          expect(ends[i]).toBeGreaterThan(start);
          expect(ends[i]).toBeLessThanOrEqual(markup.length);
        });
      }),
    );
  });

  it('reads what the feeds room reads', () => {
    const inline = fc.constantFrom('<b>', '</b>', '<p>', '</p>', '&uuml;', '&amp;', 'Tür', ' ', '-');
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 20 }), (pieces) => {
        const markup = pieces.join('');
        expect(tidyText(readMarkedUp(markup).text)).toBe(plainText(markup));
      }),
    );
  });

  it('is linear in hostile markup', () => {
    for (const hostile of ['<', '&', '<b', '&amp;', '<!--', '<a href="', '</'])
      expect(withoutHanging(() => readMarkedUp(hostile.repeat(200_000)).starts)).toBeDefined();
  });
});
