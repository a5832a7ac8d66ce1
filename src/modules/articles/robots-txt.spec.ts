import { describe, expect, it } from '@jest/globals';
import { covers } from './robots-pattern.js';
import { isAllowed, readRobotsTxt } from './robots-txt.js';

const allowed = (text: string, path: string) =>
  isAllowed(readRobotsTxt(text), new URL(path, 'https://bote.example'));
const forAll = (...lines: string[]) => ['User-agent: *', ...lines].join('\n');

describe('patterns of robots.txt', () => {
  it.each([
    ['/fish', '/fish', true],
    ['/fish', '/fishheads/yummy.html', true],
    ['/fish', '/Fish.asp', false],
    ['/fish', '/catfish', false],
    ['/fish*', '/fish', true],
    ['/*.php', '/folder/filename.php5', true],
    ['/*.php$', '/filename.php', true],
    ['/*.php$', '/filename.php?x', false],
    ['/*.php$', '/a.php/b.php', true],
    ['/a$', '/a', true],
    ['/a$', '/ab', false],
    ['/*a*b$', '/ab', true],
    ['/ab*b$', '/ab', false],
    ['*', '/anything', true],
    ['$', '/anything', false],
    ['', '/anything', false],
  ])('%s and %s: %s', (pattern, path, covered) => {
    expect(covers(pattern, path)).toBe(covered);
  });
});

describe('robots.txt', () => {
  it('forbids nothing when it is empty, a web page, or has rules for nobody', () => {
    expect(allowed('', '/a')).toBe(true);
    expect(allowed('<!doctype html><title>404: not found</title>', '/a')).toBe(true);
    expect(allowed('Disallow: /', '/a')).toBe(true);
    expect(allowed(forAll('Disallow:'), '/a')).toBe(true);
  });

  it('lets the longest rule decide, and of equals the permission', () => {
    const text = forAll('Allow: /p', 'Disallow: /', 'Disallow: /page/x', 'Allow: /page/x');
    expect(allowed(text, '/page')).toBe(true);
    expect(allowed(text, '/other')).toBe(false);
    expect(allowed(text, '/page/x')).toBe(true);
  });

  it('hears the groups that name us, else those for everybody, in any spelling', () => {
    const text = [
      '\uFEFFUSER-AGENT : GPTBot # them',
      'Disallow: /',
      '',
      'user-agent: *',
      'disallow: /all',
      'User-Agent: Other',
      'User-Agent: EchoLot/2.0',
      'Disallow: /ours',
      'Crawl-delay: 3',
      'User-agent: echolot',
      'Disallow: /also',
      'User-agent: echolotte',
      'Disallow: /theirs',
    ].join('\r\n');
    expect(['/ours', '/also', '/all', '/theirs', '/'].map((path) => allowed(text, path))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(allowed(forAll('Disallow: /all'), '/all')).toBe(false);
  });

  it('compares escaped and unescaped letters alike, and sees the query', () => {
    expect(allowed(forAll('Disallow: /müll'), '/m%c3%bcll')).toBe(false);
    expect(allowed(forAll('Disallow: /%7Ejoe'), '/~joe')).toBe(false);
    expect(allowed(forAll('Disallow: /a%2fb'), '/a/b')).toBe(true);
    expect(allowed(forAll('Disallow: /*?print='), '/a?print=1')).toBe(false);
  });

  it('makes an overlong prohibition wider and drops an overlong permission', () => {
    const long = `/${'ä'.repeat(600)}`;
    expect(allowed(forAll(`Disallow: ${long}$`), `/${'ä'.repeat(100)}`)).toBe(false);
    expect(allowed(forAll(`Disallow: /x${'%c3%a4'.repeat(300)}`), `/x${'%c3%a4'.repeat(90)}`)).toBe(false);
    expect(allowed(forAll('Disallow: /', `Allow: ${long}`), `/${'ä'.repeat(100)}`)).toBe(false);
    expect(allowed('', `/${'a'.repeat(2_000)}`)).toBe(false);
  });

  it('reads 512,000 characters and no more', () => {
    const filler = '# nothing to see here\n'.repeat(24_000);
    expect(allowed(`${forAll('Disallow: /a')}\n${filler}Disallow: /b`, '/a')).toBe(false);
    expect(allowed(`${forAll('Disallow: /a')}\n${filler}Disallow: /b`, '/b')).toBe(true);
  });
});
