import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName } from './clean-file-name.js';

describe('what a person called a file', () => {
  it.each([
    ['Seite 3.png', 'Seite 3'],
    ['Augsburger.Bote.2026.pdf', 'Augsburger.Bote.2026'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\erika\\Scan.JPEG', 'Scan'],
    ['.htaccess', 'htaccess'],
    ['..', ''],
    ['', ''],
    ['a\0b\r\nc.png', 'a b c'],
    ['Gro\u0308ße.png', 'Größe'],
    ['\u202Egpj.exe', 'gpj'],
    ['CON?*|.txt', 'CON'],
  ])('%j becomes %j', (name, cleaned) => {
    expect(cleanFileName(name)).toBe(cleaned);
  });

  it('is never a path, never long, and stays as it is when cleaned again without an ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const cleaned = cleanFileName(name);
        expect([...cleaned].length).toBeLessThanOrEqual(120);
        expect(cleaned).not.toMatch(/[/\\\p{Cc}<>"]|^\.|^\s|\s$/u);
        expect(cleanFileName(`${cleaned}.png`)).toBe(cleaned);
      }),
    );
  });
});
