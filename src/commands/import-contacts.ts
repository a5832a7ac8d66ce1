import { basename } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { isDay } from '../shared/days.js';
import { UserError } from '../shared/errors.js';
import { errorText } from '../web/i18n/error-text.js';
import { messagesFor } from '../web/i18n/messages.js';
import type { LegalBasis } from '../modules/contacts/contact.entity.js';
import type { ContactImport } from '../modules/contacts/imports/contact-import.entity.js';
import type { ContactMapping, ContactTarget } from '../modules/contacts/imports/contact-targets.js';
import type { ImportOutcome } from '../modules/contacts/imports/run-contact-import.js';
import type { AddCommand } from './add-command.js';
import { readInput } from './read-input.js';
import { CommandFailure, writeJson } from './terminal.js';
import type { Terminal } from './terminal.js';

interface Options {
  source?: string;
  legalBasis: LegalBasis;
  obtained?: string;
  map: string[];
  overwrite?: boolean;
  unknownOutlets: 'keep' | 'refuse';
  dryRun?: boolean;
  partial?: boolean;
  json?: boolean;
}

export const importContacts: AddCommand = (imports, terminal, done) => {
  imports
    .command('contacts')
    .description('press contacts from CSV, XLSX or vCard; columns are guessed from the header')
    .argument('<file>', 'CSV, XLSX or vCard file, or - for stdin')
    .option('--source <text>', 'where the data come from; required as soon as the file holds persons')
    .addOption(
      new Option('--legal-basis <basis>', 'Art. 6(1) GDPR')
        .choices(['interest', 'consent', 'contract'])
        .default('interest'),
    )
    .option('--obtained <day>', 'day on which the data were obtained, YYYY-MM-DD', day)
    .option(
      '--map <column=target>',
      'take a column for a target, such as "Blatt=outlet"; may be repeated',
      collect,
      [],
    )
    .option('--overwrite', 'take what the file says of contacts that are there already')
    .addOption(
      new Option(
        '--unknown-outlets <choice>',
        'keep: without outlet, its name in the note; refuse: a row with a problem',
      )
        .choices(['keep', 'refuse'])
        .default('keep'),
    )
    .option('--dry-run', 'only say what would happen')
    .option('--partial', 'store the good rows although others are rejected')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: Options) => {
      const { withApp } = await import('./with-app.js');
      const { RunContactImport } = await import('../modules/contacts/imports/run-contact-import.js');
      const bytes = await readInput(file, terminal);
      const outcome = await withApp(terminal, (app) =>
        asWrongUsage(() =>
          app.get(RunContactImport).run(
            { name: file === '-' ? 'stdin' : basename(file), bytes },
            {
              mapping: (found) => mappingOf(found, options.map),
              source: options.source?.trim() ?? '',
              legalBasis: options.legalBasis,
              obtainedDay: options.obtained ?? null,
              onKnown: options.overwrite ? 'overwrite' : 'fill',
              onUnknownOutlet: options.unknownOutlets,
              dryRun: options.dryRun ?? false,
              partial: options.partial ?? false,
            },
            null,
          ),
        ),
      );
      report(terminal, outcome, options);
      done(outcome.counts.rejected && !outcome.stored && !options.partial ? 1 : 0);
    });
};

function report(
  terminal: Terminal,
  { import: found, stored, counts, verdicts }: ImportOutcome,
  options: Options,
): void {
  const words = messagesFor('en').contactFiles.imports;
  const rejected = verdicts.flatMap((row) =>
    row.kind !== 'wrong'
      ? []
      : row.problems.map(({ reason, target, value }) => {
          const column = target === null ? null : (found.headers[found.mapping[target] ?? -1] ?? target);
          return { line: row.line, column, value, reason: words.reasons[reason] };
        }),
  );
  const suppressed = verdicts.flatMap((row) =>
    row.kind === 'refused' ? [{ line: row.line, reason: words.refusals[row.reason] }] : [],
  );
  const { created, changed, known } = counts;
  if (options.json) {
    const columns = Object.fromEntries(
      Object.entries(found.mapping).map(([target, at]) => [target, found.headers[at] ?? '']),
    );
    writeJson(terminal, { stored, import: found.id, created, changed, known, suppressed, rejected, columns });
  } else {
    const verb = stored ? 'Stored' : options.dryRun ? 'Not stored (dry run)' : 'Not stored';
    terminal.out(
      `${verb}: ${created} new, ${changed} changed, ${known} known already, ${suppressed.length} suppressed, ${counts.rejected} rows with problems.\n`,
    );
  }
  for (const { line, column, reason, value } of rejected) {
    const shown = value === '' ? '' : ` (${JSON.stringify(value)})`;
    terminal.err(`line ${line}${column === null ? '' : `, ${column}`}: ${reason}${shown}\n`);
  }
  for (const { line, reason } of suppressed) terminal.err(`line ${line}: ${reason}\n`);
}

/** A file that cannot be read, or a law that is missing, is wrong usage. */
async function asWrongUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const hint = error.code === 'import-law-missing' ? ' (--source, --legal-basis, --obtained)' : '';
    throw new CommandFailure(`${errorText(error, messagesFor('en'))}${hint}`, 2);
  }
}

/** What was guessed, with what was said instead; a column is named by its header. */
function mappingOf(found: ContactImport, pairs: readonly string[]): ContactMapping {
  const mapping: ContactMapping = { ...found.mapping };
  const targets = Object.keys(messagesFor('en').contactFiles.imports.targets) as ContactTarget[];
  for (const pair of pairs) {
    const mark = pair.lastIndexOf('=');
    if (mark < 1) throw new CommandFailure(`--map ${pair} is not column=target`, 2);
    const at = found.headers.indexOf(pair.slice(0, mark).trim());
    const target = targets.find((each) => each === pair.slice(mark + 1).trim());
    if (!target) throw new CommandFailure(`--map ${pair}: targets are ${targets.join(', ')}`, 2);
    if (at < 0) throw new CommandFailure(`--map ${pair}: columns are ${found.headers.join(', ')}`, 2);
    // a column that was guessed to be something else is taken from there
    for (const other of targets) if (mapping[other] === at) delete mapping[other];
    mapping[target] = at;
  }
  return mapping;
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  return text;
}
