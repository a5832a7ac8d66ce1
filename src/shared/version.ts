import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Version of this program, from package.json; the same two folders up from `src/shared` and `dist/shared`. */
export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;
