import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFeedDate } from './feed-date.js';

const read = (written: string, timeZone = 'Europe/Berlin'): string | null =>
  parseFeedDate(written, timeZone)?.toISOString() ?? null;

describe('parseFeedDate', () => {
  it.each([
    ['RFC 822', 'Tue, 05 Mar 2024 08:15:00 +0100', '2024-03-05T07:15:00.000Z'],
    ['zone name', 'Tue, 05 Mar 2024 08:15:00 GMT', '2024-03-05T08:15:00.000Z'],
    ['German winter time', 'Tue, 05 Mar 2024 08:15:00 MEZ', '2024-03-05T07:15:00.000Z'],
    ['German summer time', 'Wed, 05 Jun 2024 08:15:00 MESZ', '2024-06-05T06:15:00.000Z'],
    ['German names', 'Di, 05 Mär 2024 08:15:00 +0100', '2024-03-05T07:15:00.000Z'],
    ['German abbreviation', 'Di, 05 Mrz 2024 08:15:00 +0100', '2024-03-05T07:15:00.000Z'],
    ['October in German', 'Sa, 26 Okt 2024 12:00:00 GMT', '2024-10-26T12:00:00.000Z'],
    ['no offset: zone of the source', 'Tue, 05 Mar 2024 08:15:00', '2024-03-05T07:15:00.000Z'],
    ['no offset in summer', '2024-07-05T08:15:00', '2024-07-05T06:15:00.000Z'],
    ['day only', '2024-03-05', '2024-03-04T23:00:00.000Z'],
    ['dots', '05.03.2024 08:15', '2024-03-05T07:15:00.000Z'],
    ['dots and Uhr', '5.6.2024, 8:15 Uhr', '2024-06-05T06:15:00.000Z'],
    ['written out', 'Dienstag, 5. März 2024', '2024-03-04T23:00:00.000Z'],
    ['slashes are American', '05/03/2024', '2024-05-02T22:00:00.000Z'],
    ['slashes, day first when it must be', '25/03/2024 12:00 UTC', '2024-03-25T12:00:00.000Z'],
    ['compact', '20240305T071500Z', '2024-03-05T07:15:00.000Z'],
    ['compact without T', '20240305081500', '2024-03-05T07:15:00.000Z'],
    ['two-digit year, no seconds', 'Tue, 5 Mar 24 08:15 +0100', '2024-03-05T07:15:00.000Z'],
    ['three-digit offset', 'Wed 24 May 2006 14:04:24 -800', '2006-05-24T22:04:24.000Z'],
    ['comment', 'Tue, 05 Mar 2024 07:15:00 +0000 (UTC)', '2024-03-05T07:15:00.000Z'],
    ['JavaScript', 'Tue Mar 05 2024 08:15:00 GMT+0100 (CET)', '2024-03-05T07:15:00.000Z'],
    ['ctime', 'Tue Mar  5 08:15:00 CET 2024', '2024-03-05T07:15:00.000Z'],
    ['American', 'March 5, 2024 8:15 PM EST', '2024-03-06T01:15:00.000Z'],
    ['midnight in the American way', 'March 5, 2024 12:05 AM UTC', '2024-03-05T00:05:00.000Z'],
    ['fractions', '2024-03-05T08:15:00.123456+01:00', '2024-03-05T07:15:00.123Z'],
    ['end of day', '2024-03-05T24:00:00Z', '2024-03-06T00:00:00.000Z'],
    ['leap second', '2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
    ['seconds since 1970', '1709622900', '2024-03-05T07:15:00.000Z'],
    ['one digit of minute and second', '2024-03-5T8:5:1Z', '2024-03-05T08:05:01.000Z'],
    ['a zero too many', '2024-03-05T08:15:007Z', '2024-03-05T08:15:07.000Z'],
    ['a fraction without digits', '2024-03-05T08:15:00.Z', '2024-03-05T08:15:00.000Z'],
    ['hours only', '2024-03-05T08Z', '2024-03-05T08:00:00.000Z'],
    ['hours only in German', '5. März 2024, 8 Uhr', '2024-03-05T07:00:00.000Z'],
    ['day of the year', '2024-065T08:15:00Z', '2024-03-05T08:15:00.000Z'],
    ['day of a leap year, compact', '2024366', '2024-12-30T23:00:00.000Z'],
    ['two digits of a year before a T', '24-03-05T08:15:00Z', '2024-03-05T08:15:00.000Z'],
    ['year first with dots', '2024.03.05T08:15', '2024-03-05T07:15:00.000Z'],
    ['dashes, day first', '25-03-2024 12:00 UTC', '2024-03-25T12:00:00.000Z'],
    ['a Tuesday that could be a month', 'mar, 05 mars 2024 08:15:00 +0100', '2024-03-05T07:15:00.000Z'],
    ['French with accents', '14 août 2024 10:00 UTC', '2024-08-14T10:00:00.000Z'],
    ['Spanish', '5 de marzo de 2024 08:15 +0100', '2024-03-05T07:15:00.000Z'],
    ['Hungarian', '2024-július-13T9:15+02:00', '2024-07-13T07:15:00.000Z'],
    ['Greek', 'Κυρ, 14 Ιούλ 2024 12:00:00 EST', '2024-07-14T17:00:00.000Z'],
    ['Korean', '2024년 03월 05일 01:31:15', '2024-03-04T16:31:15.000Z'],
    ['Korean afternoon', '2024-03-05 오후 11:23:17', '2024-03-05T14:23:17.000Z'],
    ['Japanese', '2024年3月5日 08:15 JST', '2024-03-04T23:15:00.000Z'],
    ['decomposed umlaut', '5. Ma\u0308rz 2024 08:15', '2024-03-05T07:15:00.000Z'],
    ['a zone by its place', 'Tue, 05 Mar 2024 08:15:00 America/New_York', '2024-03-05T13:15:00.000Z'],
    [
      'an abbreviation means what it says, also in summer',
      'Wed, 05 Jun 2024 08:15:00 CET',
      '2024-06-05T07:15:00.000Z',
    ],
    ['a place that is no zone', 'Tue, 05 Mar 2024 08:15:00 Mond/Krater', '2024-03-05T07:15:00.000Z'],
    ['Etc/GMT', 'Tue, 05 Mar 2024 08:15:00 Etc/GMT', '2024-03-05T08:15:00.000Z'],
    ['a zone of zeros', 'Tue, 05 Mar 2024 08:15:00 0000', '2024-03-05T08:15:00.000Z'],
    ['American zone in two letters', 'Tue, 05 Mar 2024 08:15:00 ET', '2024-03-05T13:15:00.000Z'],
    ['a military letter', 'Tue, 05 Mar 2024 08:15:00 A', '2024-03-05T09:15:00.000Z'],
    ['an offset that lost its last digit', 'Sat, 26 Jul 2008 11:37 -040', '2008-07-26T15:37:00.000Z'],
    ['before 1970', '1967-06-02T20:00:00+01:00', '1967-06-02T19:00:00.000Z'],
    ['the doubled hour of autumn is the first', '2024-10-27 02:30', '2024-10-27T00:30:00.000Z'],
  ])('%s: %s', (_name, written, instant) => {
    expect(read(written)).toBe(instant);
  });

  it.each([
    '', '-', 'gestern', '{{date}}', '0000-00-00 00:00:00', '0001-01-01T00:00:00Z', 'Mon, 31 Feb 2024 10:00:00 GMT',
    'Tue, 05 Mar 2024 25:15:00 GMT', '30.02.2024', '2024-13-01', '2024-000', '2023-366',
    '2024-03-05T08:15:125Z', '1899-12-31', '2200-01-01', '2024-03-05T08:99', '5 Foo 2024', 'Mar', '9'.repeat(190),
  ])('is no date: %s', (written) => {
    expect(read(written)).toBeNull();
  }); // prettier-ignore

  it('reads what it is given in the zone it is given', () => {
    expect(read('2024-03-05 08:15', 'America/New_York')).toBe('2024-03-05T13:15:00.000Z');
  });

  it('finds every instant again in the usual spellings', () => {
    const instants = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2198-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        date.setUTCMilliseconds(0);
        expect(read(date.toISOString())).toBe(date.toISOString());
        expect(read(date.toUTCString())).toBe(date.toISOString());
      }),
    );
  });

  it('answers any text with null or a date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const date = parseFeedDate(text, 'Europe/Berlin');
        expect(date === null || Number.isFinite(date.getTime())).toBe(true);
      }),
    );
  });
});
