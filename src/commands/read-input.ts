import { readFile } from 'node:fs/promises';
import { CommandFailure } from './terminal.js';
import type { Terminal } from './terminal.js';

/** The bytes of a file, or of stdin for `-`. A file that cannot be read is wrong usage. */
export async function readInput(path: string, terminal: Terminal): Promise<Buffer> {
  if (path === '-') return terminal.readStdin();
  try {
    return await readFile(path);
  } catch (error) {
    throw new CommandFailure(
      `Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
      2,
    );
  }
}
