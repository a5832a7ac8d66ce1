import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeBytes } from './decode-bytes.js';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const prolog = (charset: string): string => `<?xml version="1.0" encoding="${charset}"?>`;
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('decodeBytes', () => {
  it.each<[string, Uint8Array, string | undefined, string]>([
    [
      'UTF-8 against a claim of latin-1',
      utf8(`${prolog('ISO-8859-1')}Grüße`),
      'text/xml; charset=iso-8859-1',
      'Grüße',
    ],
    ['latin-1 by the prolog', latin1(`${prolog('ISO-8859-1')}Gr\xfc\xdfe`), undefined, 'Grüße'],
    [
      'latin-1 means windows-1252',
      latin1(`${prolog('iso-8859-1')}\x84Nein\x93 \x96 5 \x80`),
      undefined,
      '„Nein“ – 5 €',
    ],
    [
      'the header before the prolog',
      latin1(`${prolog('windows-1251')}Gr\xfc\xdfe`),
      'text/xml; charset="latin1"',
      'Grüße',
    ],
    [
      'latin-1 against a claim of UTF-8',
      latin1(`${prolog('UTF-8')}Gr\xfc\xdfe`),
      'text/xml; charset=utf-8',
      'Grüße',
    ],
    ['ISO-8859-15', latin1(`${prolog('iso-8859-15')}5 \xa4`), undefined, '5 €'],
    [
      'stray bytes among UTF-8',
      Buffer.concat([utf8('Größe älter über '), latin1('\xfcber')]),
      undefined,
      'über',
    ],
    [
      'stray bytes and a wrong header',
      Buffer.concat([utf8('Größe älter über '), latin1('\xfc')]),
      'a/b; charset=latin1',
      'Größe älter über ü',
    ],
    [
      'UTF-16 little endian without mark',
      Buffer.from('<rss>Grüße</rss>', 'utf16le'),
      undefined,
      '<rss>Grüße</rss>',
    ],
    ['UTF-16 big endian without mark', utf16be('<rss>Grüße</rss>'), undefined, '<rss>Grüße</rss>'],
    ['UTF-16 with mark', Buffer.from('\ufeff<a>ü', 'utf16le'), undefined, '<a>ü'],
    ['Russian', Buffer.from([0xcf, 0xf0, 0xe8]), 'text/xml; charset=windows-1251', 'При'],
    ['a charset nobody knows', latin1('Gr\xfc\xdfe'), 'text/xml; charset=klingon', 'Grüße'],
    ['a character cut off by the end', utf8('Grüße ü').subarray(0, -1), undefined, 'Grüße'],
  ])('%s', (_name, bytes, contentType, text) => {
    expect(decodeBytes(bytes, contentType).text).toContain(text);
  });

  it('says when it had to guess', () => {
    expect(decodeBytes(latin1('Gr\xfc\xdfe')).guessed).toBe(true);
    expect(decodeBytes(latin1('Gr\xfc\xdfe'), 'text/xml; charset=latin1').guessed).toBe(false);
    expect(decodeBytes(utf8('Grüße')).guessed).toBe(false);
  });

  it('gives back whatever text came as UTF-8, whatever the header says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('utf-8', 'latin1', 'koi8-r', 'x'),
        (text, charset) => {
          const wanted = `<rss>äöü ${text.replace(/^\ufeff/, '')}`;
          expect(decodeBytes(utf8(wanted), `text/xml; charset=${charset}`).text).toBe(
            Buffer.from(wanted).toString(),
          );
        },
      ),
    );
  });

  it('reads any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeBytes(bytes).text === 'string'),
    );
  });
});
