import { z } from 'zod';
import type { AddCommand } from './add-command.js';
import { matchQuery } from '../modules/mentions/matching/match-query.js';
import { readMarkedUpItem } from '../modules/mentions/matching/marked-up-item.js';
import { queryErrorText } from '../modules/mentions/matching/query-error-texts.js';
import { savedNames } from '../modules/mentions/matching/saved-names.js';
import { readInput } from './read-input.js';
import { CommandFailure, type Terminal, writeJson } from './terminal.js';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const list = z.union([z.string(), z.array(z.string())]).nullish();

const itemLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: text,
  summary: text,
  content: text,
  url: z.string().nullish(),
  author: z.string().nullish(),
  outlet: z.string().nullish(),
  scope: list,
  state: list,
  district: list,
  lang: z.string().nullish(),
});

const namesFile = z.strictObject({
  aliases: z.record(z.string(), z.array(z.string())).default({}),
  queries: z.record(z.string(), z.string()).default({}),
});

interface Options {
  query: string;
  names?: string;
  json?: boolean;
}

export const match: AddCommand = (program, terminal, done) => {
  program
    .command('match')
    .description('run one query over items, one JSON object a line; touches no database')
    .argument(
      '<items>',
      'file with {id,title,summary,content?,url?,author?,outlet?,scope?,state?,district?,lang?} a line, or - for stdin',
    )
    .requiredOption('--query <query>', 'see docs/query-language.md')
    .option(
      '--names <file>',
      'JSON file with {"aliases":{name:[spellings]},"queries":{name:query}} for @name and query:name',
    )
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: Options) => {
      const names = options.names === undefined ? undefined : await readNames(options.names, terminal);
      const items = readItems((await readInput(file, terminal)).toString('utf8'));
      const result = matchQuery(
        options.query,
        items.map((item) => item.readable),
        names,
      );
      if (!result.ok) {
        const { error } = result;
        const message = queryErrorText.en[error.code](error.params);
        if (options.json) writeJson(terminal, { ok: false, error: { ...error, message } });
        throw new CommandFailure(`Query, character ${error.position + 1}: ${message}`, 2);
      }
      const { total } = result;
      const evidenceOf = new Map(items.map((item) => [item.readable, item.evidence]));
      const matched = result.matched.map(({ item, evidence }) => ({
        id: item.id,
        evidence: evidence.map((each) => evidenceOf.get(item)!(each)),
      }));
      if (options.json) writeJson(terminal, { matched, total });
      else {
        for (const { id, evidence } of matched) {
          terminal.out(
            `${id}\t${evidence.map((hit) => `${hit.field}:${hit.start} ${hit.text}`).join(' | ')}\n`,
          );
        }
        terminal.err(`${matched.length} of ${total} items match.\n`);
      }
      done(0);
    });
};

function readItems(lines: string) {
  return lines.split(/\r?\n/).flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [readMarkedUpItem(itemLine.parse(JSON.parse(line)))];
    } catch (error) {
      throw new CommandFailure(`Line ${index + 1} is not an item: ${reasonOf(error)}`, 2);
    }
  });
}

async function readNames(file: string, terminal: Terminal) {
  const written = (await readInput(file, terminal)).toString('utf8');
  try {
    const { aliases, queries } = namesFile.parse(JSON.parse(written));
    return savedNames(Object.entries(aliases), Object.entries(queries));
  } catch (error) {
    throw new CommandFailure(`${file} does not hold names: ${reasonOf(error)}`, 2);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof z.ZodError ? z.prettifyError(error) : String(error);
}
