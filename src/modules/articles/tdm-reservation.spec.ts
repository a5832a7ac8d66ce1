import { describe, expect, it } from '@jest/globals';
import { forbidsMining, isReservation, isReserved, readTdmFile } from './tdm-reservation.js';

const reserved = (file: unknown, path: string) =>
  isReserved(readTdmFile(JSON.stringify(file)), new URL(path, 'https://bote.example'));

describe('a reservation of text and data mining', () => {
  it.each([
    ['1', true],
    [' 1 ', true],
    ['true', true],
    ['yes', true],
    ['0', false],
    ['false', false],
    ['', false],
    [null, false],
  ])('header or meta %j: %s', (value, expected) => {
    expect(isReservation(value)).toBe(expected);
  });

  it('in the file holds where its longest pattern says so', () => {
    const file = [
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': 'https://bote.example/policy.json' },
      { location: '/frei/*', 'tdm-reservation': 0 },
      { location: '*.pdf$', 'tdm-reservation': '1' },
    ];
    expect(reserved(file, '/artikel/1')).toBe(true);
    expect(reserved(file, '/frei/1')).toBe(false);
    expect(reserved([file[1], file[2]], '/a.pdf')).toBe(true);
    expect(reserved([file[1], file[2]], '/a.html')).toBe(false);
    expect(reserved(file[0], '/artikel/1')).toBe(true);
  });

  it('is not read into a web page or odd lines, but into a file nobody could check', () => {
    expect(readTdmFile('<!doctype html>')).toEqual([]);
    expect(readTdmFile('null')).toEqual([]);
    expect(reserved([null, 7, { location: '/' }, { 'tdm-reservation': 1 }], '/a')).toBe(false);
    const long = Array.from({ length: 1001 }, () => ({ location: '/x', 'tdm-reservation': 0 }));
    expect(reserved(long, '/a')).toBe(true);
  });

  it('is heard in the robots meta element too', () => {
    expect(forbidsMining('index, NOAI')).toBe(true);
    expect(forbidsMining('noimageai,notdm')).toBe(true);
    expect(forbidsMining('noindex, nofollow')).toBe(false);
  });
});
