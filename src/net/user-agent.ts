import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** Version of this program, from package.json; the same two folders up from `src/net` and `dist/net`. */
export function programVersion(): string {
  return manifest.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))
    .version;
}

/** How we introduce ourselves to publishers. `contact` is the operator's mail address or page (`ECHOLOT_USER_AGENT_CONTACT`). */
export function userAgent(version: string, contact: string | null): string {
  return `Echolot/${version} (${contact ? `+${contact}` : 'self-hosted press mention tracker'})`;
}
