import { describe, expect, it } from '@jest/globals';
import { followRedirect, movedTo, type RedirectTrail, trailFrom } from './redirect-trail.js';

/** Walks along addresses; a leading `!` marks a hop that is permanent. */
function walk(start: string, ...hops: string[]): RedirectTrail {
  return hops.reduce(
    (trail, hop) =>
      followRedirect(trail, { to: new URL(hop.replace(/^!/, '')), permanent: hop.startsWith('!') }),
    trailFrom(new URL(start)),
  );
}

describe('redirects', () => {
  it.each([
    ['none', [], null, false],
    ['permanent', ['!https://b.example/'], 'https://b.example/', false],
    ['permanent twice', ['!https://b.example/', '!https://c.example/'], 'https://c.example/', false],
    ['only for now', ['https://b.example/'], null, false],
    ['permanent, then only for now', ['!https://b.example/', 'https://c.example/'], null, false],
    ['only for now, then permanent', ['https://b.example/', '!https://c.example/'], null, false],
    ['to http', ['!http://a.example/'], null, true],
    ['to http and back', ['!http://b.example/', '!https://c.example/'], null, true],
  ])('%s', (_name, hops, moved, downgraded) => {
    const trail = walk('https://a.example/', ...hops);
    expect(movedTo(trail)).toBe(moved);
    expect(trail.downgraded).toBe(downgraded);
  });

  it('count up to https as a move', () => {
    expect(movedTo(walk('http://a.example/', '!https://a.example/'))).toBe('https://a.example/');
  });

  it('end after five', () => {
    const hops = [1, 2, 3, 4, 5, 6].map((n) => `!https://a.example/${n}`);
    expect(walk('https://a.example/', ...hops.slice(0, 5)).url.pathname).toBe('/5');
    expect(() => walk('https://a.example/', ...hops)).toThrow('more than 5');
  });

  it.each([
    ['to itself', ['https://a.example/']],
    ['over two addresses', ['https://b.example/', 'https://a.example/']],
  ])('in a circle %s end at once', (_name, hops) => {
    expect(() => walk('https://a.example/', ...hops)).toThrow('circle');
  });
});
