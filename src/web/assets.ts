import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { servePacked } from './serve-packed.js';

const require = createRequire(import.meta.url);

/** Folders that browsers may read, by URL prefix; the longer prefix stands first. Nothing comes from another host. */
const mounts: readonly { prefix: string; folder: string }[] = [
  {
    prefix: '/static/vendor/tabler/',
    folder: dirname(require.resolve('@tabler/core/dist/css/tabler.min.css')),
  },
  { prefix: '/static/vendor/htmx/', folder: join(packageFolder('htmx.org'), 'dist') },
  { prefix: '/static/vendor/echarts/', folder: join(packageFolder('echarts'), 'dist') },
  { prefix: '/static/vendor/inter/', folder: join(packageFolder('@fontsource-variable/inter'), 'files') },
  { prefix: '/static/', folder: join(import.meta.dirname, 'static') },
];

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

const addresses = new Map<string, string>();

/**
 * Address of a file under `/static/`, with a hash of its content, so that browsers may keep it for ever.
 * Throws when the file does not exist: a misspelt name is a mistake in the code.
 */
export function asset(path: string): string {
  let address = addresses.get(path);
  if (!address) {
    const file = fileOf(path);
    if (!file) throw new Error(`${path} is not under /static/`);
    const content = readFileSync(file);
    address = `${path}?v=${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
    addresses.set(path, address);
  }
  return address;
}

/** Serves the style sheets, scripts, fonts and pictures of the pages. Call once, before the application listens. */
export function mountStatic(app: NestExpressApplication): void {
  app.use(servePacked(fileOf, cacheControl));
  for (const { prefix, folder } of mounts) {
    app.useStaticAssets(folder, {
      prefix,
      index: false,
      redirect: false,
      setHeaders: (response: Response) => {
        response.setHeader('Cache-Control', cacheControl(response.req));
      },
    });
  }
}

/** File behind an address without query; the caller has checked the address. */
function fileOf(path: string): string | null {
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  return mount ? join(mount.folder, path.slice(mount.prefix.length)) : null;
}

/** With a content hash in the query the answer can never change; fonts are named in the style sheet without one. */
function cacheControl(request: Request): string {
  return typeof request.query['v'] === 'string'
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=86400';
}
