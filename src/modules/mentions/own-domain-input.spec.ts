import { describe, expect, it } from '@jest/globals';
import { readDomains } from './own-domain-input.js';

describe('typed domains', () => {
  it.each([
    ['', []],
    [' \n\n ', []],
    ['Haus.example', ['haus.example']],
    ['www.haus.example\nhttps://blog.haus.example/a?b', ['blog.haus.example', 'haus.example']],
    ['b.example, a.example; b.example', ['a.example', 'b.example']],
    ['münchen.example', ['xn--mnchen-3ya.example']],
  ])('%j', (text, hosts) => {
    expect(readDomains(text)).toEqual({ ok: true, hosts });
  });

  it.each([
    ['a.example\nhaus', 'haus'],
    ['127.0.0.1', '127.0.0.1'],
    ['ftp://a.example', 'ftp://a.example'],
    ['a..example', 'a..example'],
    [`${'x'.repeat(300)}.example`, 'x'.repeat(80)],
  ])('%j is refused', (text, line) => {
    expect(readDomains(text)).toEqual({ ok: false, line });
  });
});
