import { describe, expect, it } from '@jest/globals';
import { storyIds } from './story-ids.js';

const story = (...members: string[]) =>
  members.map((member) => {
    const [id, storyId] = member.split(':');
    return { id: id!, storyId: storyId! };
  });

describe('names of stories', () => {
  const name = (...stories: ReturnType<typeof story>[]) => storyIds(stories, () => 'fresh');

  it.each([
    ['a story keeps its name', [story('a:s', 'b:s')], ['s']],
    ['of two that merge the larger goes on', [story('a:s', 'b:t', 'c:t')], ['t']],
    ['in a draw the older goes on', [story('a:t', 'b:s')], ['s']],
    ['of two that part the larger keeps the name', [story('a:s'), story('b:s', 'c:s')], ['fresh', 's']],
    ['a part takes up another name of its own', [story('a:s', 'b:t'), story('c:s', 'd:s')], ['t', 's']],
  ])('%s', (_name, stories, expected) => {
    expect(name(...stories)).toEqual(expected);
  });
});
