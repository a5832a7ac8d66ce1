import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** What was asked for on the command line; stops with exit code 2 on nonsense. */
export function readOptions(argv) {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        seed: { type: 'string', default: '1' },
        runs: { type: 'string', default: '200000' },
        replay: { type: 'string' },
        subject: { type: 'string' },
        'hang-ms': { type: 'string', default: '2000' },
        'rss-mb': { type: 'string', default: '512' },
      },
    });
    return {
      seed: whole(values.seed, 'seed'),
      runs: whole(values.runs, 'runs'),
      replay: values.replay === undefined ? null : whole(values.replay, 'replay'),
      hangMs: whole(values['hang-ms'], 'hang-ms'),
      rssLimit: whole(values['rss-mb'], 'rss-mb') * 2 ** 20,
      subjectUrl: values.subject
        ? pathToFileURL(values.subject).href
        : new URL('./subject.mjs', import.meta.url).href,
    };
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

function whole(text, name) {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}`);
  return Number(text);
}
