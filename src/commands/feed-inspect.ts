import type { AddCommand } from './add-command.js';
import { readSettings } from '../config/settings.js';
import { readFeed } from '../modules/feeds/parsing/read-feed.js';
import type { FeedReading } from '../modules/feeds/parsing/parsed-feed.js';
import type { FetchFailureCode } from '../net/fetch-outcome.js';
import { readInput } from './read-input.js';
import { CommandFailure, writeJson } from './terminal.js';
import type { Terminal } from './terminal.js';

/** A reading, or why the net gave none. */
type Inspection =
  FeedReading | { ok: false; error: { code: FetchFailureCode; message: string }; discover: string[] };

interface Options {
  contentType?: string;
  baseUrl?: string;
  timeZone: string;
  json?: boolean;
}

export const feedInspect: AddCommand = (feed, terminal, done) => {
  feed
    .command('inspect')
    .description('fetch (if a URL), decode and parse one document; touches no database')
    .argument('<source>', 'URL, file, or - for stdin')
    .option('--content-type <type>', 'HTTP Content-Type that came with the bytes')
    .option('--base-url <url>', 'address the bytes came from')
    .option('--time-zone <zone>', 'for dates without an offset', 'Europe/Berlin')
    .option('--json', 'print one JSON document')
    .action(async (source: string, options: Options) => {
      const reading = await inspect(source, options, terminal);
      if (options.json) writeJson(terminal, reading);
      else describe(reading, terminal);
      done(reading.ok ? 0 : 2);
    });
};

async function inspect(source: string, options: Options, terminal: Terminal): Promise<Inspection> {
  if (!isTimeZone(options.timeZone))
    throw new CommandFailure(`--time-zone ${options.timeZone} is not a time zone`, 2);
  if (/^https?:\/\//i.test(source)) return fetchAndRead(source, options, terminal);
  const bytes = await readInput(source, terminal);
  return readFeed({
    bytes,
    contentType: options.contentType,
    baseUrl: options.baseUrl,
    timeZone: options.timeZone,
    now: new Date(),
  });
}

async function fetchAndRead(url: string, options: Options, terminal: Terminal): Promise<Inspection> {
  const settings = readSettings(terminal.env);
  const { DocumentFetcher } = await import('../net/fetch-document.js');
  const { userAgent } = await import('../net/user-agent.js');
  const fetcher = new DocumentFetcher({
    userAgent: userAgent(settings.userAgentContact),
    allowPrivateAddresses: settings.allowPrivateAddresses,
  });
  try {
    const answer = await fetcher.fetch({ url });
    if (answer.kind === 'failed') {
      return { ok: false, error: { code: answer.code, message: answer.message }, discover: [] };
    }
    if (answer.kind === 'not-modified') {
      return {
        ok: false,
        error: { code: 'empty', message: 'the server answered 304 to an unconditional request' },
        discover: [],
      };
    }
    return await readFeed({
      bytes: answer.body,
      contentType: options.contentType ?? answer.headers.contentType ?? undefined,
      baseUrl: options.baseUrl ?? answer.url,
      timeZone: options.timeZone,
      now: new Date(),
    });
  } finally {
    await fetcher.close();
  }
}

function describe(reading: Inspection, terminal: Terminal): void {
  if (!reading.ok) {
    terminal.err(`${reading.error.code}: ${reading.error.message}\n`);
    for (const address of reading.discover) terminal.out(`feed: ${address}\n`);
    return;
  }
  terminal.out(`${reading.format} · ${reading.title ?? '–'} · ${reading.items.length} items\n`);
  for (const item of reading.items) {
    terminal.out(
      `${item.publishedAt ?? '–'.padEnd(24)}  ${item.title ?? '–'}\n${' '.repeat(26)}${item.target ?? item.link ?? '–'}\n`,
    );
  }
  for (const warning of reading.warnings) terminal.err(`warning ${warning.code}: ${warning.message}\n`);
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
