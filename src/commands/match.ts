import { z } from 'zod';
import type { AddCommand } from './add-command.js';
import { matchQuery } from '../modules/mentions/matching/match-query.js';
import { queryErrorText } from '../modules/mentions/matching/query-error-texts.js';
import { readInput } from './read-input.js';
import { CommandFailure, writeJson } from './terminal.js';

const itemLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  summary: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  content: z.string().nullish(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  lang: z.string().nullish(),
});

export const match: AddCommand = (program, terminal, done) => {
  program
    .command('match')
    .description('run one query over items, one JSON object a line; touches no database')
    .argument('<items>', 'file with {id,title,summary,content?,url?,outlet?,lang?} a line, or - for stdin')
    .requiredOption('--query <query>', 'see docs/query-language.md')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: { query: string; json?: boolean }) => {
      const items = readItems((await readInput(file, terminal)).toString('utf8'));
      const result = matchQuery(options.query, items);
      if (!result.ok) {
        const { error } = result;
        const message = queryErrorText.en[error.code](error.params);
        if (options.json) writeJson(terminal, { ok: false, error: { ...error, message } });
        throw new CommandFailure(`Query, character ${error.position + 1}: ${message}`, 2);
      }
      const { matched, total } = result;
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

function readItems(text: string) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [itemLine.parse(JSON.parse(line))];
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new CommandFailure(`Line ${index + 1} is not an item: ${reason}`, 2);
    }
  });
}
