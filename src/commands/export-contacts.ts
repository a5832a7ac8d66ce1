import { writeFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { Option } from 'commander';
import { contactExportFormats } from '../modules/contacts/exports/contact-export.entity.js';
import type { ContactExportFormat } from '../modules/contacts/exports/contact-export.entity.js';
import type { AddCommand } from './add-command.js';
import { CommandFailure, writeJson } from './terminal.js';
import type { Terminal } from './terminal.js';

interface Options {
  format?: ContactExportFormat;
  list?: string;
  output?: string;
  language: 'de' | 'en';
  json?: boolean;
}

export const exportContacts: AddCommand = (exports, terminal, done) => {
  exports
    .command('contacts')
    .description(
      'press contacts as CSV, XLSX or vCard 4.0; without those who objected, are suppressed, erased or archived',
    )
    .addOption(
      new Option('--format <format>', 'without it what the name of the file says, else csv').choices(
        contactExportFormats,
      ),
    )
    .option('--list <name or id>', 'only the members of this distribution list')
    .option('-o, --output <file>', 'where to write; without it stdout')
    .addOption(
      new Option('--language <language>', 'of headers and words').choices(['de', 'en']).default('de'),
    )
    .option('--json', 'with -o: print one JSON document about the file')
    .action(async (options: Options) => {
      if (options.json && options.output === undefined)
        throw new CommandFailure('--json needs -o: without it the contacts themselves go to stdout', 2);
      const named = contactExportFormats.find((each) => options.output?.toLowerCase().endsWith(`.${each}`));
      const format = options.format ?? named ?? 'csv';
      if (format === 'xlsx' && options.output === undefined)
        throw new CommandFailure('XLSX is no text: name a file with -o', 2);
      const { bytes, contacts } = await run(terminal, options, format);
      if (options.output === undefined) terminal.out(bytes.toString());
      else await store(options.output, bytes);
      if (options.json) writeJson(terminal, { file: options.output, format, contacts });
      terminal.err(`${contacts} contacts${options.output === undefined ? '' : ` in ${options.output}`}\n`);
      done(0);
    });
};

async function run(
  terminal: Terminal,
  options: Options,
  format: ContactExportFormat,
): Promise<{ bytes: Buffer; contacts: number }> {
  const { withApp } = await import('./with-app.js');
  const { ContactFile } = await import('../modules/contacts/exports/contact-file.js');
  return withApp(terminal, async (app) => {
    const chunks: Buffer[] = [];
    const stream = new Writable({ write: (chunk: Buffer, _, written) => (chunks.push(chunk), written()) });
    const list = options.list ?? null;
    const contacts = await app.get(ContactFile).write({ list, format, language: options.language }, stream);
    if (contacts === null) throw new CommandFailure(`There is no distribution list "${list}"`, 2);
    return { bytes: Buffer.concat(chunks), contacts };
  });
}

async function store(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes, { mode: 0o600 });
  } catch (error) {
    throw new CommandFailure(`${path}: ${error instanceof Error ? error.message : String(error)}`, 1);
  }
}
