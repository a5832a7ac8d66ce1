import { z } from 'zod';
import { clusterItems } from '../modules/mentions/stories/cluster-items.js';
import type { ClusterItem } from '../modules/mentions/stories/cluster-items.js';
import { placeStems } from '../modules/mentions/stories/place-words.js';
import { placeNames } from '../modules/places/place-names.js';
import { plainText } from '../shared/plain-text.js';
import type { AddCommand } from './add-command.js';
import { readInput } from './read-input.js';
import { CommandFailure, writeJson } from './terminal.js';

const text = z
  .string()
  .nullish()
  .transform((value) => plainText(value ?? ''));

const itemLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: text,
  summary: text,
  publishedAt: z
    .string()
    .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a time such as 2026-03-01T07:30:00Z')
    .transform((value) => new Date(value))
    .nullish(),
  outlet: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
});
type ItemLine = z.infer<typeof itemLine>;

export const cluster: AddCommand = (program, terminal, done) => {
  program
    .command('cluster')
    .description('group items into stories, one JSON object a line; touches no database')
    .argument('<items>', 'file with {id,title,summary,publishedAt,outlet} a line, or - for stdin')
    .option('--json', 'print one JSON document: {"stories":[[id,…],…]}')
    .action(async (file: string, options: { json?: boolean }) => {
      const items = readItems((await readInput(file, terminal)).toString('utf8'));
      const stories = clusterItems(items, placeStems(await placeNames())).map((story) =>
        story.map(({ written }) => written.id),
      );
      if (options.json) writeJson(terminal, { stories });
      else {
        for (const ids of stories) terminal.out(`${ids.join('\t')}\n`);
        terminal.err(`${items.length} items, ${stories.length} stories.\n`);
      }
      done(0);
    });
};

/** The number of the line makes ids unique. An item without a time counts as published with the newest of the file. */
function readItems(lines: string): (ClusterItem & { written: ItemLine })[] {
  const written = lines.split(/\r?\n/).flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [itemLine.parse(JSON.parse(line))];
    } catch (error) {
      const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new CommandFailure(`Line ${index + 1} is not an item: ${reason}`, 2);
    }
  });
  const newest = new Date(
    written.reduce((latest, item) => Math.max(latest, item.publishedAt?.getTime() ?? 0), 0),
  );
  return written.map((item, line) => ({
    id: `${item.id} ${line}`,
    title: item.title,
    summary: item.summary,
    outlet: item.outlet,
    publishedAt: item.publishedAt ?? newest,
    written: item,
  }));
}
