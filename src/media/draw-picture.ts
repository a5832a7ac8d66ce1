import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { OneAtATime } from './one-at-a-time.js';

/** Drawings of ours are small; a longer one is a mistake. */
const maxDrawing = 8_000_000;
const maxMilliseconds = 20_000;

/**
 * In a process of its own: the loader of SVG stays shut in this one, where uploads are opened (`picture-engine.ts`), and can only be opened for
 * a process as a whole.
 */
const program = `
const sharp = require(process.argv[1]);
sharp.concurrency(1);
const parts = [];
process.stdin.on('data', (part) => parts.push(part));
process.stdin.on('end', () => {
  sharp(Buffer.concat(parts), { density: 72 * Number(process.argv[2]), limitInputPixels: 100000000 })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 9, palette: false })
    .toBuffer()
    .then((png) => process.stdout.write(png), (error) => { console.error(error.message); process.exitCode = 1; });
});
`;

/** Pictures that we drew ourselves, as PNG; one at a time, each takes a process for a fraction of a second. */
@Injectable()
export class DrawPicture {
  private readonly turns = new OneAtATime();

  /** `svg` must come from our own components: text from outside escaped, nothing referred to. `scale`: pixels for each unit of the drawing. */
  png(svg: string, scale = 2): Promise<Buffer> {
    if (svg.length > maxDrawing) throw new Error(`a drawing of ${svg.length} letters`);
    return this.turns.run(() => draw(svg, scale));
  }
}

function draw(svg: string, scale: number): Promise<Buffer> {
  const sharp = createRequire(import.meta.url).resolve('sharp');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', program, sharp, String(scale)], {
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: maxMilliseconds,
      killSignal: 'SIGKILL',
      // settings and secrets of this process are none of its business
      env: {},
    });
    const out: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString().slice(0, 2000)));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0 && out.length) resolve(Buffer.concat(out));
      else reject(new Error(`the drawing did not become a picture (${signal ?? code}): ${complaint.trim()}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(svg);
  });
}
