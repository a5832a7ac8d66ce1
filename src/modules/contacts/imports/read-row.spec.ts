import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contactTargets } from './contact-targets.js';
import type { RawContact } from './contact-targets.js';
import { guessColumns } from './guess-columns.js';
import { readFullName, readSalutation } from './read-name.js';
import { readContactRow } from './read-row.js';

const districtNamed = (name: string) => (name === 'Augsburg' ? '09761' : null);
const row = (values: RawContact['values']) => readContactRow({ line: 2, values }, districtNamed);
const reasons = (values: RawContact['values']) => {
  const read = row(values);
  return read.ok ? [] : read.problems.map(({ reason, target }) => [reason, target]);
};

describe('columns of address lists', () => {
  it.each([
    [['Redaktion', 'Medium', 'Ressort'], { desk: 0, outlet: 1 }],
    [
      ['Anrede', 'Titel', 'Vorname', 'Name', 'E-Mail', 'Telefon', 'Ort', 'Themen'],
      { salutation: 0, title: 1, firstName: 2, lastName: 3, email: 4, phone: 5, city: 6, topics: 7 },
    ],
    [['Name', 'E-Mail-Adresse', 'Tel.'], { name: 0, email: 1, phone: 2 }],
    [
      ['First Name', 'Last Name', 'Company', 'Job Title', 'E-mail 1 - Value', 'ZIP Code'],
      { firstName: 0, lastName: 1, outlet: 2, role: 3, email: 4, postcode: 5 },
    ],
    [
      ['EMAIL (dienstlich)', 'PLZ', 'Straße', 'Redaktionsschluss'],
      { email: 0, postcode: 1, street: 2, copyDeadline: 3 },
    ],
    [['A', 'B', 'C'], {}],
  ])('are guessed: %j', (headers, mapping) => {
    expect(guessColumns(headers)).toEqual(mapping);
  });
});

describe('names', () => {
  it.each([
    ['Anna Moos', { title: '', firstName: 'Anna', lastName: 'Moos' }],
    [
      'Prof. Dr. Anna-Lena von der Moos',
      { title: 'Prof. Dr.', firstName: 'Anna-Lena', lastName: 'von der Moos' },
    ],
    ['Moos, Dr. Anna', { title: 'Dr.', firstName: 'Anna', lastName: 'Moos' }],
    ['Moos Hain, Anna', { title: '', firstName: 'Anna', lastName: 'Moos Hain' }],
    ['Frau Moos', { title: '', firstName: '', lastName: 'Moos' }],
    ['Dr.', { title: '', firstName: '', lastName: 'Dr.' }],
  ])('%s', (text, name) => {
    expect(readFullName(text)).toEqual(name);
  });

  it.each([
    ['Herr', 'Sehr geehrter Herr Dr. Moos'],
    ['Fr.', 'Sehr geehrte Frau Dr. Moos'],
    ['Liebe Anna,', 'Liebe Anna'],
    ['divers', ''],
    ['Ms.', 'Dear Ms Moos'],
  ])('salutation %s', (text, line) => {
    expect(readSalutation(text, { title: 'Dr.', lastName: 'Moos' })).toBe(line);
  });
});

describe('a row of an address list', () => {
  it('is a person when it has a name', () => {
    const read = row({
      outlet: 'Moosbote',
      name: 'Dr. Anna Moos',
      salutation: 'Frau',
      email: 'Anna Moos <Moos@Moosbote.Example>',
      mobile: "'+49 170 555",
      postcode: '86150',
      city: 'Augsburg',
      topics: 'Bauen; Kultur;bauen',
      districts: 'Augsburg',
    });
    expect(read).toMatchObject({
      ok: true,
      draft: {
        kind: 'person',
        title: 'Dr.',
        firstName: 'Anna',
        lastName: 'Moos',
        salutation: 'Sehr geehrte Frau Dr. Moos',
        email: 'Moos@Moosbote.Example',
        emailKey: 'moos@moosbote.example',
        phone: '+49 170 555',
        address: '86150 Augsburg',
        topics: ['bauen', 'Kultur'],
        districts: ['09761'],
      },
    });
  });

  it('is a desk without one', () => {
    expect(row({ name: 'Lokalredaktion', email: 'lokales@moosbote.example' })).toMatchObject({
      draft: { kind: 'desk', desk: 'Lokalredaktion', lastName: '', salutation: '' },
    });
  });

  it.each([
    [{ outlet: 'Moosbote' }, [['nobody', null]]],
    [{ lastName: 'Moos', email: 'moos at bote' }, [['notAnEmail', 'email']]],
    [{ lastName: 'Moos', email: 'a@bote.example; b@bote.example' }, [['notAnEmail', 'email']]],
    [{ lastName: '#NV' }, [['formulaError', 'lastName']]],
    [{ lastName: 'Mo\0os' }, [['unstorable', 'lastName']]],
    [{ lastName: 'x'.repeat(121) }, [['tooLong', 'lastName']]],
    [{ lastName: 'Moos', phone: '4,98215E+11' }, [['numberAsPower', 'phone']]],
    [{ lastName: 'Moos', districts: 'Augsburg, Irgendwo' }, [['unknownDistrict', 'districts']]],
    [{ lastName: 'Moos', kind: 'Bote' }, [['unknownKind', 'kind']]],
  ])('tells what is wrong with %j', (values, expected) => {
    expect(reasons(values)).toEqual(expected);
  });

  it('whatever stands in it: it is read or refused, and what is read fits its columns', () => {
    const values = fc.dictionary(
      fc.constantFrom(...contactTargets),
      fc.string({ unit: 'binary', maxLength: 400 }),
    );
    fc.assert(
      fc.property(values, (texts) => {
        const read = row(texts);
        if (!read.ok) return expect(read.problems.length).toBeGreaterThan(0);
        const { draft } = read;
        expect([draft.lastName, draft.desk, draft.email ?? '', draft.phone].some(Boolean)).toBe(true);
        expect(draft.address.length).toBeLessThanOrEqual(500);
        expect(draft.kind === 'person').toBe(draft.lastName !== '');
      }),
    );
  });
});
