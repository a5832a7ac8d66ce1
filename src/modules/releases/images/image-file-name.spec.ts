import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { photoNames } from '../../../media/photo/photo-files.js';
import { imageFileName } from './image-file-name.js';

const words = { print: 'druck', web: 'web' };

describe('the name of a rendition', () => {
  it.each([
    [{ position: 1, fileName: 'Auf dem Plätzchen', caption: '' }, '01-auf-dem-plaetzchen-druck.jpg'],
    [{ position: 12, fileName: '', caption: 'Vier Kreise & ein Ziel' }, '12-vier-kreise-ein-ziel-druck.jpg'],
    [{ position: 3, fileName: '🎈🎈', caption: '' }, '03-druck.jpg'],
    [{ position: 3, fileName: '../../etc/passwd', caption: '' }, '03-etc-passwd-druck.jpg'],
  ])('of %j', (image, name) => {
    expect(imageFileName(image, 'print.jpg', words)).toBe(name);
  });

  it('is harmless everywhere', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...photoNames),
        (position, fileName, caption, rendition) => {
          const name = imageFileName({ position, fileName, caption }, rendition, words);
          expect(name).toMatch(/^\d\d(-[a-z0-9]+)+\.(jpg|webp)$/);
          expect(name.length).toBeLessThan(70);
        },
      ),
    );
  });
});
