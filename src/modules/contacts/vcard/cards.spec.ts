import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { readContactRow } from '../imports/read-row.js';
import { cardContact } from './card-contact.js';
import { decodeText } from './decode-text.js';
import { isCardFile, readCards } from './read-cards.js';
import { writeCard } from './write-card.js';
import type { CardContact } from './write-card.js';

const read = (text: string | Buffer) =>
  readCards(typeof text === 'string' ? text : decodeText(text), 100).cards.map(
    (card) => cardContact(card).values,
  );
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('cards that others wrote', () => {
  it('reads version 4.0 with groups, preferences and folded lines', () => {
    const text = card(
      'VERSION:4.0',
      'FN:Dr. Anna Moos',
      'N:Moos;Anna;;Dr.;',
      'ORG:Moosbote;Lokales',
      'item1.EMAIL;PREF=2:privat@moos.example',
      'item2.EMAIL;PREF=1;TYPE=work:moos@moos',
      ' bote.example',
      'TEL;TYPE="voice,work":+49 821 5550',
      'TEL;TYPE=fax:+49 821 5559',
      'ADR:;;Lange Gasse 3;Augsburg;;86150;',
      'CATEGORIES:Bauen\\, Wohnen,Kultur',
      'NOTE:ruft zurück\\nimmer',
    );
    expect(read(text)).toEqual([
      {
        kind: '',
        outlet: 'Moosbote',
        desk: 'Lokales',
        title: 'Dr.',
        firstName: 'Anna',
        lastName: 'Moos',
        name: '',
        role: '',
        email: 'moos@moosbote.example',
        phone: '+49 821 5550',
        address: 'Lange Gasse 3\n86150 Augsburg',
        topics: 'Bauen, Wohnen;Kultur;',
        note: 'ruft zurück\nimmer',
      },
    ]);
  });

  it('reads version 2.1 as Outlook writes it: quoted-printable, soft line ends, bare types', () => {
    const text = card(
      'VERSION:2.1',
      'N;LANGUAGE=de;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg',
      'ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Stra=C3=9Fenbote;Red=',
      'aktion =C3=9Cber=',
      'land',
      'TEL;WORK;VOICE:0821 12345',
      'EMAIL;PREF;INTERNET:mueller@strassenbote.example',
      'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
      ` ${'QUJD'.repeat(50)}`,
      '',
    );
    expect(read(Buffer.from(text, 'latin1'))).toMatchObject([
      {
        firstName: 'Jörg',
        lastName: 'Müller',
        outlet: 'Straßenbote',
        desk: 'Redaktion Überland',
        phone: '0821 12345',
        email: 'mueller@strassenbote.example',
      },
    ]);
  });

  it('takes an organisation for a desk, and a file in Latin 1 for what it is', () => {
    const text = card(
      'VERSION:3.0',
      'FN:Redaktion Süd',
      'ORG:Südkurier',
      'X-ABShowAs:COMPANY',
      'EMAIL:sued@kurier.example',
    );
    const [values] = read(Buffer.from(text, 'latin1'));
    expect(values).toMatchObject({ kind: 'desk', outlet: 'Südkurier', desk: 'Redaktion Süd', lastName: '' });
  });

  it('reads several cards, tells of one without an end, and not the card inside a card', () => {
    const inner = ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Sekretariat', 'END:VCARD'];
    const text = `${card('FN:Anna Moos', ...inner, 'TITLE:Redakteurin')}BEGIN:VCARD\nFN:Ohne Ende\n${card('FN:Bert Hain')}`;
    const { cards, broken } = readCards(text, 100);
    expect(cards.map((each) => cardContact(each).values.name)).toEqual(['Anna Moos', 'Bert Hain']);
    expect(cardContact(cards[0]!).values.role).toBe('Redakteurin');
    expect(broken).toEqual([10]);
    expect(readCards(text, 1)).toMatchObject({ more: true });
  });

  it('knows a file of cards by its beginning', () => {
    expect(isCardFile('\uFEFFbegin:vcard\r\nFN:x')).toBe(true);
    expect(isCardFile('Name;E-Mail\nBEGIN:VCARD')).toBe(false);
  });

  it('reads whatever comes in no time', () => {
    const piece = fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'AGENT:',
      '\n',
      '\r\n ',
      '=\n',
      '=C3',
      ';ENCODING=QUOTED-PRINTABLE:',
      '"',
      ':',
      ';',
      '\\',
      'N',
      'FN',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        for (const one of readCards(pieces.join(''), 20).cards) readContactRow(cardContact(one), () => null);
      }),
    );
  });

  it.each([
    ['cards inside cards', 'BEGIN:VCARD\nAGENT:\n'.repeat(100_000)],
    ['one line without an end', `BEGIN:VCARD\nFN:${'x'.repeat(3_000_000)}\nEND:VCARD`],
    ['one line folded a million times', `BEGIN:VCARD\nFN:x${'\n x'.repeat(1_000_000)}\nEND:VCARD`],
    ['soft line ends without an end', `BEGIN:VCARD\nFN;QUOTED-PRINTABLE:${'=\n'.repeat(500_000)}`],
    ['parameters without an end', `BEGIN:VCARD\nFN${';A=B'.repeat(500_000)}:x\nEND:VCARD`],
    ['lines without an end', `BEGIN:VCARD\n${'TEL:1\n'.repeat(500_000)}END:VCARD`],
  ])('keeps little of %s', (_, text) => {
    for (const { properties } of readCards(text, 20).cards) {
      expect(properties.length).toBeLessThanOrEqual(500);
      expect(Math.max(0, ...properties.map(({ value }) => value.length))).toBeLessThanOrEqual(20_000);
    }
  });
});

describe('cards that we write', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) =>
    text
      .replace(/[\p{Control}\p{Surrogate}]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const topic = word.map((text) => text.replaceAll(';', '').trim()).filter(Boolean);
  const contact: fc.Arbitrary<CardContact> = fc.record({
    id: fc.uuid(),
    kind: fc.constant('person'),
    outlet: word,
    desk: word,
    role: word,
    title: word,
    firstName: word,
    lastName: word.filter(Boolean),
    email: fc.constant('moos@moosbote.example'),
    phone: word.filter((text) => !/^tel:/i.test(text)),
    address: fc.array(word.filter(Boolean), { maxLength: 3 }).map((lines) => lines.join('\n')),
    topics: fc.array(topic, { maxLength: 4 }),
    updatedAt: fc.constant(new Date('2026-03-05T08:30:00Z')),
  });

  it('come back as they were, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(contact, (written) => {
        const text = writeCard(written);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const { outlet, desk, role, title, firstName, lastName, email, phone, address } = written;
        expect(read(text)[0]).toMatchObject({
          outlet,
          desk,
          role,
          title,
          firstName,
          lastName,
          email,
          phone,
          address,
        });
        expect(read(text)[0]!.topics).toBe(written.topics.map((each) => `${each};`).join(''));
      }),
    );
  });

  it('are read by another program as they are meant', () => {
    const text = writeCard({
      id: '01900000-0000-7000-8000-000000000001',
      kind: 'person',
      outlet: 'Moosbote; Land, Stadt',
      desk: 'Lokales',
      role: 'Redakteurin',
      title: 'Dr.',
      firstName: 'Anna',
      lastName: 'Müller-Übersfeld',
      email: 'moos@moosbote.example',
      phone: '+49 821 5550',
      address: 'Lange Gasse 3\n86150 Augsburg',
      topics: ['Bauen, Wohnen', 'Kultur'],
      updatedAt: new Date('2026-03-05T08:30:00.123Z'),
    });
    const [, properties] = ICAL.parse(text) as [string, [string, object, string, ...unknown[]][]];
    const values = Object.fromEntries(
      properties.map(([name, , , ...rest]) => [name, rest.length > 1 ? rest : rest[0]]),
    );
    expect(values).toMatchObject({
      version: '4.0',
      kind: 'individual',
      fn: 'Dr. Anna Müller-Übersfeld',
      n: ['Müller-Übersfeld', 'Anna', '', 'Dr.', ''],
      org: ['Moosbote; Land, Stadt', 'Lokales'],
      title: 'Redakteurin',
      email: 'moos@moosbote.example',
      categories: ['Bauen, Wohnen', 'Kultur'],
      rev: '2026-03-05T08:30:00Z',
    });
  });
});
