import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { acceptedTypes, sniffFile, typeFacts } from './sniff-file.js';

const latin = (text: string) => Buffer.from(text, 'latin1');
const dot = sharp({ create: { width: 3, height: 2, channels: 3, background: '#205060' } });

describe('what a file is by its first bytes', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff'] as const)('%s, as it is written', async (format) => {
    expect(sniffFile(await dot.clone().toFormat(format).toBuffer())).toBe(format);
  });

  it.each([
    ['pdf', latin('%PDF-1.7\n%âãÏÓ\n1 0')],
    ['pdf', latin('%PDF-2.0\r1 0 obj <<')],
    ['ogg', latin('OggS\0\x02\0\0\0\0\0\0\0\0\0\0')],
    ['wav', latin('RIFF\x24\x08\0\0WAVEfmt ')],
    ['m4a', latin('\0\0\0\x20ftypM4A \0\0\0\0')],
    ['heic', latin('\0\0\0\x20ftypheic\0\0\0\0')],
    ['heic', latin('\0\0\0\x20ftypmif1\0\0\0\0mif1heic\0\0\0\x0emeta')],
    ['avif', latin('\0\0\0\x20ftypmif1\0\0\0\0mif1avif\0\0\0\x0emeta')],
    ['avif', latin('\0\0\0\x20ftypavif\0\0\0\0')],
    ['mp3', latin('ID3\x04\0\0\0\0\0\x21TSSE\0\0')],
    ['mp3', Buffer.from('fffb90640000000000000000000000', 'hex')],
    ['mp3', Buffer.from('fff350c40000000000000000000000', 'hex')],
  ] as const)('%s', (type, start) => {
    expect(sniffFile(start)).toBe(type);
  });

  it.each([
    ['SVG', latin('<svg xmlns="http:')],
    ['HTML', latin('<!doctype html><')],
    ['a PDF further in', latin('\n%PDF-1.7\n1 0 obj')],
    ['PostScript', latin('%!PS-Adobe-3.0 ..')],
    ['a word document', Buffer.from('504b03041400060008000000210000', 'hex')],
    ['a video', latin('\0\0\0\x20ftypqt  \0\0\0\0')],
    ['a container whose brands are not there yet', latin('\0\0\0\x20ftypmif1\0\0\0\0')],
    ['another RIFF', latin('RIFF\x24\x08\0\0AVI LIST')],
    ['UTF-16 text, whose mark begins like a frame', Buffer.from('fffe680061006c006c006f00200000', 'hex')],
    ['an MPEG frame without a bit rate', Buffer.from('fffbf0640000000000000000000000', 'hex')],
    ['a program', latin('MZ\x90\0\x03\0\0\0\x04\0\0\0ÿÿ\0\0')],
    ['nothing', Buffer.alloc(0)],
  ])('nothing that is taken: %s', (_, start) => {
    expect(sniffFile(start)).toBeNull();
  });

  it('answers any bytes, with a type that is offered in forms', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const type = sniffFile(Buffer.from(bytes));
        if (type === null) return;
        const { family, mediaType } = typeFacts(type);
        expect(acceptedTypes([family])).toContain(mediaType);
      }),
    );
  });
});
