import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeBytes } from './decode-bytes.js';
import { windows1252Byte } from './windows-1252.js';

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
    ['DOS by its page', Buffer.from([0x47, 0x72, 0x81, 0xe1, 0x65]), 'text/xml; charset=cp850', 'Grüße'],
    ['DOS by the name of IBM', Buffer.from([0x84, 0x94]), 'text/xml; charset=IBM437', 'äö'],
    ['DOS with the euro', Buffer.from([0xd5, 0x20, 0x84]), 'text/xml; charset=cp858', '€ ä'],
    ['a page by the number of Windows', Buffer.from([0xcf, 0xf0, 0xe8]), 'text/xml; charset=cp1251', 'При'],
    ['Japanese by the number of Microsoft', Buffer.from([0x82, 0xb1]), 'text/xml; charset=cp932', 'こ'],
    ['the Mac', Buffer.from([0x47, 0x72, 0x9f]), 'text/xml; charset=mac_roman', 'Grü'],
    ['Latin-1 as Python calls it', latin1('Gr\xfc\xdfe'), 'text/xml; charset=latin_1', 'Grüße'],
    ['ISO without hyphens', latin1('5 \xa4'), 'text/xml; charset=ISO885915', '5 €'],
    [
      'a header that says ASCII does not hide the prolog',
      Buffer.concat([utf8(prolog('koi8-r')), Buffer.from([0xf0, 0xd2, 0xc9])]),
      'text/xml; charset=us-ascii',
      'При',
    ],
    ['a charset nobody knows', latin1('Gr\xfc\xdfe'), 'text/xml; charset=klingon', 'Grüße'],
    ['a character cut off by the end', utf8('Grüße ü').subarray(0, -1), undefined, 'Grüße'],
  ])('%s', (_name, bytes, contentType, text) => {
    expect(decodeBytes(bytes, contentType).text).toContain(text);
  });

  it.each([
    [
      'windows-1251',
      'cdeee2eef1f2e820e3eef0eee4e02c20eff0eef8ebe020e2f1f2f0e5f7e020ece8ede8f1f2f0eee2',
      'Новости города, прошла встреча министров',
    ],
    [
      'koi8-r',
      'eecfd7cfd3d4c920c7cfd2cfc4c12c20d0d2cfdbccc120d7d3d4d2c5dec120cdc9cec9d3d4d2cfd7',
      'Новости города, прошла встреча министров',
    ],
    [
      'windows-1253',
      'd3deece5f1e120f3f4e7ed20c1e8deede120f3f5ede5e4f1e9dce6e5e9',
      'Σήμερα στην Αθήνα συνεδριάζει',
    ],
    [
      'windows-1255',
      'f9ece5ed20f2e5eced20e4e9e5ed20e1e9f8e5f9ece9ed20e7e3f9e5fa',
      'שלום עולם היום בירושלים חדשות',
    ],
    ['euc-jp', 'a5cba5e5a1bca5b9a4f2a4aac6cfa4b1a4b7a4dea4b9', 'ニュースをお届けします'],
    ['shift_jis', '836a8385815b835882f082a893cd82af82b582dc82b7', 'ニュースをお届けします'],
    ['euc-kr', 'bfc0b4c320b3afbebeb0a120b8c5bfec20c1c1bdc0b4cfb4d9', '오늘 날씨가 매우 좋습니다'],
    ['gb18030', 'd0c2cec5b1a8b5c0d6d0b9fabeadbcc3b3d6d0f8d4f6b3a4', '新闻报道中国经济持续增长'],
    ['big5', 'b773bb44b3f8bec9b867c0d9abf9c4f2bc57aaf8', '新聞報導經濟持續增長'],
  ])('recognises %s when nothing is claimed', (_charset, hex, text) => {
    expect(decodeBytes(Buffer.from(hex, 'hex'))).toMatchObject({ guessed: true, text });
  });

  it('takes German for German, whatever letters follow each other', () => {
    for (const text of ['„Öl“ – „Ü“ für Königs-Wusterhausen', 'äöüÄÖÜß äöüß', 'Ä Ö Ü ß é è ç à ñ ø å']) {
      const bytes = Buffer.from(Array.from(text, (char) => windows1252Byte(char) ?? char.charCodeAt(0)));
      expect(decodeBytes(bytes).text).toBe(text);
    }
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
