import { describe, expect, it } from '@jest/globals';
import { tiesInForce } from './ties-in-force.js';
import type { Decided } from './ties-in-force.js';

const row = (actId: string, kind: Decided['kind'], mentionId: string, otherId: string): Decided => ({
  actId,
  kind,
  mentionId,
  otherId,
});

describe('decisions on stories', () => {
  it('hold', () => {
    expect(tiesInForce([row('1', 'together', 'a', 'b'), row('2', 'apart', 'c', 'd')])).toEqual({
      together: [['a', 'b']],
      apart: [['c', 'd']],
    });
  });

  it('end when somebody merges what had been kept apart, and hold again without that', () => {
    const split = [row('1', 'together', 'a', 'b'), row('1', 'apart', 'a', 'c')];
    const merge = [row('2', 'together', 'a', 'b'), row('2', 'together', 'a', 'c')];
    expect(tiesInForce([...merge, ...split]).apart).toEqual([]);
    expect(tiesInForce(split).apart).toEqual([['a', 'c']]);
  });

  it('end when somebody takes out what had been merged', () => {
    const merge = [row('1', 'together', 'a', 'b'), row('1', 'together', 'a', 'c')];
    const split = [row('2', 'together', 'a', 'b'), row('2', 'apart', 'c', 'a')];
    expect(tiesInForce([...merge, ...split])).toEqual({
      together: [
        ['a', 'b'],
        ['a', 'b'],
      ],
      apart: [['c', 'a']],
    });
  });
});
