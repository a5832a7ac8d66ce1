import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { Option } from 'commander';
import type { ImportMapping, ImportTarget } from '../modules/mentions/imports/import-targets.js';
import type { MentionImport } from '../modules/mentions/imports/mention-import.entity.js';
import { UserError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';
import { errorText } from '../web/i18n/error-text.js';
import { messagesFor } from '../web/i18n/messages.js';
import type { AddCommand } from './add-command.js';
import { readInput } from './read-input.js';
import { CommandFailure, writeJson } from './terminal.js';
import type { Terminal } from './terminal.js';

interface Options {
  map: string[];
  mapping?: string;
  sheet?: string;
  dates?: 'dmy' | 'mdy';
  inbox?: boolean;
  dryRun?: boolean;
  partial?: boolean;
  json?: boolean;
}

interface Rejected {
  line: number;
  column: string | null;
  value: string;
  reason: string;
}

export const importMentions: AddCommand = (imports, terminal, done) => {
  imports
    .command('mentions')
    .description('old coverage from a list in CSV or XLSX; columns are guessed from the header')
    .argument('<file>', 'CSV or XLSX file, or - for stdin')
    .option(
      '--map <column=target>',
      'take a column for a target, such as "Erschienen=day"; may be repeated',
      collect,
      [],
    )
    .option('--mapping <file>', 'JSON file {"target": "column"} for all of them')
    .option('--sheet <name>', 'sheet of a workbook (default: the first)')
    .addOption(new Option('--dates <order>', 'what comes first in 03/04/2026').choices(['dmy', 'mdy']))
    .option('--inbox', 'leave the new mentions to be reviewed')
    .option('--dry-run', 'only say what would happen')
    .option('--partial', 'store the good rows although others are rejected')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: Options) => {
      const { withApp } = await import('./with-app.js');
      const { ChangeImport } = await import('../modules/mentions/imports/change-import.js');
      const { ImportFiles } = await import('../modules/mentions/imports/import-files.js');
      const { ImportQueries } = await import('../modules/mentions/imports/imports.queries.js');
      const { StartImport } = await import('../modules/mentions/imports/start-import.js');
      const { WorkOffImports } = await import('../modules/mentions/imports/work-off-imports.js');
      const named =
        options.mapping === undefined ? {} : readMapping(await readInput(options.mapping, terminal));
      const outcome = await withApp(terminal, async (app) => {
        const [files, start, change] = [app.get(ImportFiles), app.get(StartImport), app.get(ChangeImport)];
        const [work, queries] = [app.get(WorkOffImports), app.get(ImportQueries)];
        const started = await begin(file, terminal, files, start);
        const { id } = started;
        if (options.sheet !== undefined)
          await asWrongUsage(() => start.readAgain(started, options.sheet!, 1));
        const { import: read } = await queries.one(id);
        try {
          const mapping = mappingOf(read, { ...named, ...pairsOf(options.map) });
          const choices = {
            dateOrder: options.dates ?? null,
            review: options.inbox ? 'new' : 'relevant',
          } as const;
          await change.map(id, mapping, choices);
        } catch (error) {
          await change.cancel(id);
          throw error;
        }
        const checked = await work.workOffOne(id);
        const rejected: Rejected[] = [];
        for await (const rows of queries.allProblems(id)) {
          for (const row of rows) if (row.kind === 'error') rejected.push(rejectedOf(checked, row));
        }
        const open = (await queries.outlets(id)).filter(({ choice }) => choice === 'unknown');
        const stores =
          checked.state === 'checked' &&
          !options.dryRun &&
          checked.accepted > 0 &&
          (!rejected.length || options.partial);
        if (stores) await change.run(id, { partial: options.partial ?? false });
        else if (checked.state === 'checked') await change.cancel(id);
        const ended = stores ? await work.workOffOne(id) : checked;
        return {
          ended,
          stored: ended.state === 'done',
          rejected,
          open: open.map(({ name, rows }) => ({ name, rows })),
        };
      });
      report(terminal, outcome, options);
      const { ended, stored, rejected } = outcome;
      done(ended.state === 'failed' || (rejected.length && !stored) ? 1 : 0);
    });
};

interface Outcome {
  ended: MentionImport;
  stored: boolean;
  rejected: Rejected[];
  open: { name: string; rows: number }[];
}

function report(
  terminal: Terminal,
  { ended, stored, rejected, open }: Outcome,
  { json, dryRun }: Options,
): void {
  const { id, accepted, duplicates, done: rows } = ended;
  if (json) {
    const unknownOutlets = open;
    const columns = Object.fromEntries(
      Object.entries(ended.mapping).map(([target, at]) => [target, ended.headers[at] ?? '']),
    );
    writeJson(terminal, {
      stored,
      import: id,
      rows,
      created: accepted,
      duplicates,
      rejected,
      unknownOutlets,
      columns,
    });
  } else {
    const verb = stored ? 'Stored' : dryRun ? 'Not stored (dry run)' : 'Not stored';
    terminal.out(
      `${verb}: ${accepted} new, ${duplicates} known already, ${rejected.length} problems in ${rows} rows.\n`,
    );
  }
  for (const { line, column, reason, value } of rejected) {
    const shown = value === '' ? '' : ` (${JSON.stringify(value)})`;
    terminal.err(`line ${line}${column === null ? '' : `, ${column}`}: ${reason}${shown}\n`);
  }
  for (const { name, rows: count } of open) terminal.err(`outlet unknown in ${count} rows: ${name}\n`);
  if (ended.state === 'failed' && ended.detail) {
    terminal.err(`${errorText({ code: 'sheet-unreadable', params: ended.detail }, messagesFor('en'))}\n`);
  }
}

/** Takes the file in. One that is missing, too large or no list is wrong usage. */
async function begin(
  file: string,
  terminal: Terminal,
  files: {
    copy: (id: string, path: string) => Promise<number>;
    receive: (id: string, input: Readable) => Promise<number>;
  },
  start: {
    start: (file: { id: string; name: string; bytes: number }, userId: null) => Promise<MentionImport>;
  },
): Promise<MentionImport> {
  const id = newId();
  return asWrongUsage(async () => {
    if (file === '-') {
      const bytes = await files.receive(id, Readable.from([await terminal.readStdin()]));
      return start.start({ id, name: 'stdin', bytes }, null);
    }
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) throw new CommandFailure(`Cannot read ${file}: no such file`, 2);
    return start.start({ id, name: basename(file), bytes: await files.copy(id, file) }, null);
  });
}

async function asWrongUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new CommandFailure(errorText(error, messagesFor('en')), 2);
  }
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function pairsOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new CommandFailure(`--map ${pair} is not column=target`, 2);
      return [pair.slice(at + 1).trim(), pair.slice(0, at).trim()];
    }),
  );
}

function readMapping(bytes: Buffer): Record<string, string> {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    const entries = Object.entries(value as object);
    if (entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
      return Object.fromEntries(entries);
  } catch {
    // told below
  }
  throw new CommandFailure(
    '--mapping must be a JSON object such as {"day": "Datum", "headline": "Titel"}',
    2,
  );
}

/** What was guessed, with what was said instead; a column is named by its header, an empty name leaves a target out. */
function mappingOf(found: MentionImport, named: Record<string, string>): ImportMapping {
  const mapping: ImportMapping = { ...found.mapping };
  const targets = Object.keys(messagesFor('en').imports.targets);
  for (const [target, header] of Object.entries(named)) {
    if (!targets.includes(target))
      throw new CommandFailure(`There is no target "${target}". Targets: ${targets.join(', ')}`, 2);
    const at = found.headers.indexOf(header);
    if (header !== '' && at < 0) {
      throw new CommandFailure(`There is no column "${header}". Columns: ${found.headers.join(', ')}`, 2);
    }
    // a column that was guessed to be something else is taken from there
    for (const [other, column] of Object.entries(mapping)) {
      if (column === at) delete mapping[other as ImportTarget];
    }
    if (header === '') delete mapping[target as ImportTarget];
    else mapping[target as ImportTarget] = at;
  }
  const missing = (['day', 'headline'] as const).filter((target) => mapping[target] === undefined);
  if (missing.length) {
    throw new CommandFailure(
      `No column for ${missing.join(' and ')}. Say which: --map "<column>=${missing[0]}". Columns: ${found.headers.join(', ')}`,
      2,
    );
  }
  return mapping;
}

function rejectedOf(
  { headers }: MentionImport,
  row: { line: number; column: number | null; value: string; reason: keyof ReturnType<typeof reasons> },
): Rejected {
  const column = row.column === null ? null : (headers[row.column] ?? null);
  return { line: row.line, column, value: row.value, reason: reasons()[row.reason] };
}

const reasons = () => messagesFor('en').imports.reasons;
