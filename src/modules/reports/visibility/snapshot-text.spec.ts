import { describe, expect, it } from '@jest/globals';
import { sha256Of, snapshotText } from './snapshot-text.js';

describe('the text of a snapshot', () => {
  it('does not depend on the order in which members were set', () => {
    const a = { b: 1, a: { d: [1, { z: 1, y: 2 }], c: 'ä' } };
    const b = { a: { c: 'ä', d: [1, { y: 2, z: 1 }] }, b: 1 };
    expect(snapshotText(a)).toBe('{"a":{"c":"ä","d":[1,{"y":2,"z":1}]},"b":1}');
    expect(snapshotText(b)).toBe(snapshotText(a));
  });

  it('writes numbers one way', () => {
    expect(snapshotText([-0, 1.0, 0.1 + 0.2, 1e21, 12_345_678])).toBe(
      '[0,1,0.30000000000000004,1e+21,12345678]',
    );
    expect(() => snapshotText({ share: Number.NaN })).toThrow('finite');
  });

  it('comes back the same', () => {
    const value = { at: new Date('2026-03-05T09:00:00Z'), none: null, gone: undefined, list: [undefined, 2] };
    const text = snapshotText(value);
    expect(text).toBe('{"at":"2026-03-05T09:00:00.000Z","list":[null,2],"none":null}');
    expect(snapshotText(JSON.parse(text))).toBe(text);
  });

  it('sorts keys that look like numbers as text too', () => {
    expect(snapshotText({ b: 1, 10: 1, 9: 1 })).toBe('{"10":1,"9":1,"b":1}');
  });

  it('has a known hash', () => {
    expect(sha256Of('{}')).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
