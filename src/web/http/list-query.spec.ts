import { describe, expect, it } from '@jest/globals';
import { decodeCursor, decodeMoment, encodeCursor } from './list-query.js';

const id = '019cbd39-ae80-7474-9a88-5f57256dc605';

describe('a cursor', () => {
  it('comes back as it was given out', () => {
    expect(decodeCursor(encodeCursor(['Öhringen', 7]), 2)).toEqual(['Öhringen', 7]);
    const at = new Date('1923-03-01T00:00:00Z');
    expect(decodeMoment(encodeCursor([at.getTime(), id]))).toEqual({ at, id });
  });

  it.each([
    ['NUL', ['a\0', id]],
    ['half a surrogate pair', ['a\ud800', id]],
    ['too few keys', [id]],
    ['other things than keys', [null, id]],
  ])('is refused with %s', (_, keys) => {
    const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url');
    expect(() => decodeCursor(cursor, 2)).toThrow('invalid-cursor');
  });

  it.each([
    ['before all time of PostgreSQL', -8.64e15],
    ['after the year 9999', 8.64e15],
    ['of no date at all', 1e300],
    ['of text', 'soon'],
  ])('is refused with a moment %s', (_, time) => {
    expect(() => decodeMoment(encodeCursor([time, id]))).toThrow('invalid-cursor');
  });
});
