import { open } from 'node:fs/promises';
import { UserError } from '../shared/errors.js';

/** Readers look for the end mark in the last kilobyte (ISO 32000-1, annex H.3). */
const tailBytes = 1024;

/**
 * Whether a file is a whole PDF and nothing else besides: it begins as one, and after its last end mark there is only white space, so that neither
 * a half download nor a file with something glued behind passes. What stands inside is not judged: a PDF may hold scripts, and is
 * therefore never shown by the browser, only handed out. Throws `pdf-unreadable`.
 */
export async function checkPdf(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, tailBytes));
    await file.read(tail, 0, tail.length, size - tail.length);
    const text = tail.toString('latin1');
    if (!/startxref\s+\d+\s+%%EOF[\s\0]*$/.test(text)) throw new UserError('pdf-unreadable');
  } finally {
    await file.close();
  }
}
