import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingBuffer } from './growing-buffer.js';

function collected(pieces: readonly Uint8Array[]): GrowingBuffer {
  const growing = new GrowingBuffer();
  for (const piece of pieces) growing.append(Buffer.from(piece));
  return growing;
}

describe('GrowingBuffer', () => {
  it('holds what was put in, in order', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 50 });
    fc.assert(
      fc.property(pieces, (some) => {
        const growing = collected(some);
        const all = Buffer.concat(some);
        expect(growing.contents().equals(all)).toBe(true);
        expect(growing.length).toBe(all.length);
      }),
    );
  });

  it('grows beyond its first room', () => {
    const pieces = [1, 70_000, 3, 200_000, 5].map((length, value) => Buffer.alloc(length, value));
    expect(collected(pieces).contents().equals(Buffer.concat(pieces))).toBe(true);
  });

  it('does not write into the first piece, which may be part of something larger', () => {
    const larger = Buffer.from('firstrest');
    const growing = new GrowingBuffer();
    growing.append(larger.subarray(0, 5));
    growing.append(Buffer.from('EVIL'));
    expect(growing.contents().toString()).toBe('firstEVIL');
    expect(larger.toString()).toBe('firstrest');
  });
});
