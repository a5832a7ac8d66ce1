import { describe, expect, it } from '@jest/globals';
import { readTypedTime } from './typed-time.js';

describe('reading a typed time', () => {
  it.each([
    ['14:07', '14:07'],
    [' 9.30 ', '09:30'],
    ['9:30 Uhr', '09:30'],
    ['9 Uhr', '09:00'],
    ['0:00', '00:00'],
  ])('"%s" is %s', (text, time) => {
    expect(readTypedTime(text)).toBe(time);
  });

  it.each(['', '24:00', '12:60', '9:3', 'mittags', '9,30', '123'])('"%s" is no time', (text) => {
    expect(readTypedTime(text)).toBeNull();
  });
});
