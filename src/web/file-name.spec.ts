import { describe, expect, it } from '@jest/globals';
import { fileName } from './file-name.js';

describe('fileName', () => {
  it.each([
    [['Größe & Öl e. V.', 'Erwähnungen'], 'groesse-oel-e-v-erwaehnungen-2026-03-05.csv'],
    [['', 'Medien'], 'medien-2026-03-05.csv'],
    [['../../etc/passwd\r\nX: y"', 'Medien'], 'etc-passwd-x-y-medien-2026-03-05.csv'],
    [['日本', 'Medien'], 'medien-2026-03-05.csv'],
    [['x'.repeat(300)], `${'x'.repeat(40)}-2026-03-05.csv`],
  ])('%j', (words, name) => {
    expect(fileName(words, '2026-03-05', 'csv')).toBe(name);
  });
});
