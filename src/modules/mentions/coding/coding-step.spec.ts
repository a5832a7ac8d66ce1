import { describe, expect, it } from '@jest/globals';
import { editBack, stepOf, stillHolds } from './coding-step.js';
import type { Coded, CodingEdit, CodingStep } from './coding-step.js';

const blank: Coded = {
  depth: null,
  tone: null,
  initiated: null,
  funderNamed: null,
  note: '',
  tags: [],
  messages: [],
  campaigns: [],
};
const coded: Coded = { ...blank, depth: 'quote', tone: 'neutral', tags: ['a', 'b'], campaigns: ['c'] };

/** A mention as a step leaves it. */
function after(before: Coded, { to, added, removed }: CodingStep): Coded {
  const links = (kind: 'tags' | 'messages' | 'campaigns') => [
    ...before[kind].filter((id) => !removed[kind]?.includes(id)),
    ...(added[kind] ?? []),
  ];
  return {
    ...before,
    ...to,
    tags: links('tags'),
    messages: links('messages'),
    campaigns: links('campaigns'),
  };
}

describe('what an edit changes', () => {
  it.each<[string, CodingEdit, Partial<CodingStep>]>([
    ['a field', { set: { depth: 'cover' } }, { from: { depth: 'quote' }, to: { depth: 'cover' } }],
    ['a field to nothing', { set: { tone: null } }, { from: { tone: 'neutral' }, to: { tone: null } }],
    [
      '“no” where nobody had looked',
      { set: { initiated: false } },
      { from: { initiated: null }, to: { initiated: false } },
    ],
    ['only what differs', { set: { depth: 'quote', tone: 'positive' } }, { to: { tone: 'positive' } }],
    ['tags that are new on it', { add: { tags: ['b', 'd', 'd'] } }, { added: { tags: ['d'] }, removed: {} }],
    ['tags that were on it', { remove: { tags: ['b', 'x'] } }, { added: {}, removed: { tags: ['b'] } }],
    ['a whole set', { whole: { tags: ['b', 'z'] } }, { added: { tags: ['z'] }, removed: { tags: ['a'] } }],
    ['a set to none', { whole: { campaigns: [] } }, { removed: { campaigns: ['c'] } }],
  ])('%s', (_, edit, step) => {
    expect(stepOf(coded, edit)).toMatchObject(step);
  });

  it.each<[string, CodingEdit]>([
    ['nothing', {}],
    [
      'what it is already',
      { set: { depth: 'quote', initiated: null }, add: { tags: ['a'] }, remove: { messages: ['m'] } },
    ],
    ['the set it has, in another order', { whole: { tags: ['b', 'a'] } }],
    ['undefined', { set: { depth: undefined } }],
  ])('is nothing for %s', (_, edit) => {
    expect(stepOf(coded, edit)).toBeNull();
  });
});

describe('a step', () => {
  const edit: CodingEdit = {
    set: { depth: 'cover', funderNamed: true, note: 'ja' },
    add: { tags: ['d'], messages: ['m'] },
    remove: { campaigns: ['c'] },
  };
  const step = stepOf(coded, edit)!;
  const now = after(coded, step);

  it('is taken back to exactly what was before', () => {
    const back = stepOf(now, editBack(step))!;
    expect(after(now, back)).toEqual(coded);
  });

  it('holds while nobody touches what it changed', () => {
    expect(stillHolds(now, step)).toBe(true);
    expect(stillHolds({ ...now, tone: 'negative', tags: [...now.tags, 'other'] }, step)).toBe(true);
  });

  it.each<[string, Partial<Coded>]>([
    ['a field it set', { depth: 'passing' }],
    ['a tag it added', { tags: ['a', 'b'] }],
    ['a campaign it took away', { campaigns: ['c'] }],
    ['the note', { note: 'anders' }],
  ])('no longer holds once somebody changed %s', (_, change) => {
    expect(stillHolds({ ...now, ...change }, step)).toBe(false);
  });
});
