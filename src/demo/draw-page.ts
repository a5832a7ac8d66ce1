import { fromPixels } from '../media/picture-engine.js';

const width = 1240;
const height = 1754;
const paper = 0xf7;
const ink = 0x38;

/** Letters of the word that marks a drawn page as a sample, five by seven. */
const letters: Record<string, readonly string[]> = {
  M: ['#...#', '##.##', '#.#.#', '#...#', '#...#', '#...#', '#...#'],
  U: ['#...#', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  S: ['.####', '#....', '#....', '.###.', '....#', '....#', '####.'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  E: ['#####', '#....', '#....', '####.', '#....', '#....', '#####'],
  R: ['####.', '#...#', '#...#', '####.', '#.#..', '#..#.', '#...#'],
};

type Shade = readonly [number, number, number];

/** A page of an invented paper: bars for lines, one field for a picture, and MUSTER across it. `turn` varies it. */
export async function drawPage(turn: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height * 3, paper);
  const fill = (left: number, top: number, w: number, h: number, shade: Shade) => {
    for (let y = Math.max(0, top); y < Math.min(height, top + h); y++) {
      for (let x = Math.max(0, left); x < Math.min(width, left + w); x++)
        data.set(shade, (y * width + x) * 3);
    }
  };
  const dark: Shade = [ink, ink, ink];
  fill(90, 110, 1060, 12, dark);
  fill(90, 150, 520 + 120 * (turn % 3), 46, dark);
  fill(90, 215, 380, 46, dark);
  fill(450, 310, 700, 420, [0x9f, 0xc4, 0xcc]);
  fill(450, 560, 700, 170, [0x5d, 0x8f, 0x96]);
  for (let column = 0; column < 3; column++) {
    const left = 90 + column * 360;
    for (let line = 0; line < 46; line++) {
      const top = (column === 0 ? 310 : 780) + line * 28;
      if (top > height - 160) break;
      const short = (line * 7 + column * 5 + turn) % 9 === 0;
      fill(left, top, short ? 190 : 330, 10, [0x8a, 0x8a, 0x8a]);
    }
  }
  [...'MUSTER'].forEach((letter, index) => {
    (letters[letter] ?? []).forEach((row, y) => {
      [...row].forEach((cell, x) => {
        if (cell === '#') fill(170 + index * 156 + x * 24, 1320 + y * 24, 24, 24, [0xa1, 0x2d, 0x26]);
      });
    });
  });
  return fromPixels({ data, width, height, channels: 3 }).png().toBuffer();
}
