import { describe, expect, it } from '@jest/globals';
import { DrawPicture } from './draw-picture.js';
import { openPicture } from './picture-engine.js';

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${inside}</svg>`;

describe('a picture that we drew ourselves', () => {
  const draw = new DrawPicture();

  it('becomes pixels, two for each unit, on white', async () => {
    const png = await draw.png(drawing('<rect width="20" height="20" fill="#0b4453"/>'));
    const { data, info } = await openPicture(png, {}).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([80, 40]);
    const at = (x: number) => [...data.subarray(x * info.channels, x * info.channels + 3)];
    expect(at(10)).toEqual([0x0b, 0x44, 0x53]);
    expect(at(70)).toEqual([255, 255, 255]);
  }, 30_000);

  it.each([
    ['broken off', drawing('<rect width="20"').replace('</svg>', '')],
    ['not a drawing', 'hello'],
    [
      'without a size that memory holds',
      drawing('').replace('"40"', '"4000000"').replace('"20"', '"4000000"'),
    ],
  ])(
    'fails with a reason when it is %s',
    async (_, svg) => {
      await expect(draw.png(svg)).rejects.toThrow(/did not become a picture/);
    },
    30_000,
  );

  it('reads no file of this machine', async () => {
    const png = await draw.png(
      drawing(
        '<image width="40" height="20" xlink:href="file:///etc/hostname"/><image width="40" height="20" xlink:href="/etc/hostname"/>',
      ),
    );
    const { data } = await openPicture(png, {}).raw().toBuffer({ resolveWithObject: true });
    expect(data.every((value) => value === 255)).toBe(true);
  }, 30_000);

  it('does not open the door for drawings that somebody sends', async () => {
    await draw.png(drawing(''));
    await expect(
      openPicture(Buffer.from(drawing('')), {})
        .png()
        .toBuffer(),
    ).rejects.toThrow(/unsupported image format/);
  }, 30_000);
});
