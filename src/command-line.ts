import { Command, CommanderError } from 'commander';
import { checkConfig } from './commands/check-config.js';
import { cluster } from './commands/cluster.js';
import { exportContacts } from './commands/export-contacts.js';
import { exportMentions } from './commands/export-mentions.js';
import { exportOpml } from './commands/export-opml.js';
import { feedDiscover } from './commands/feed-discover.js';
import { feedInspect } from './commands/feed-inspect.js';
import { importContacts } from './commands/import-contacts.js';
import { importFigures } from './commands/import-figures.js';
import { importMentions } from './commands/import-mentions.js';
import { importOpml } from './commands/import-opml.js';
import { importOutlets } from './commands/import-outlets.js';
import { match } from './commands/match.js';
import { migrate } from './commands/migrate.js';
import { outletsCheck } from './commands/outlets-check.js';
import { poll } from './commands/poll.js';
import { reportCreate } from './commands/report-create.js';
import { reportList } from './commands/report-list.js';
import { reportRender } from './commands/report-render.js';
import { reportVerify } from './commands/report-verify.js';
import { serve } from './commands/serve.js';
import { CommandFailure, processTerminal } from './commands/terminal.js';
import type { ExitCode, Terminal } from './commands/terminal.js';
import { createUser } from './commands/user-create.js';
import { setPassword } from './commands/user-set-password.js';
import { SettingsError } from './config/settings.js';
import { UserError } from './shared/errors.js';
import { errorText } from './web/i18n/error-text.js';
import { messagesFor } from './web/i18n/messages.js';
import { VERSION } from './shared/version.js';

/**
 * `echolot <command>`: 0 done, 1 failed, 2 wrong usage or unreadable input. With `--json` one document on stdout and nothing else
 * there; progress, logs and errors go to stderr.
 */
export async function runCommandLine(
  args: string[],
  terminal: Terminal = processTerminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const done = (code: ExitCode) => {
    exitCode = code;
  };
  const program = new Command('echolot')
    .description('Press and visibility tracking: from feeds to mentions, districts and reports')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  const feed = group(program, 'feed', 'look at one feed, without the database');
  const imports = group(program, 'import', 'read a file into the database');
  const exports = group(program, 'export', 'write data to stdout or a file');
  const outlets = group(program, 'outlets', 'the outlets in the list');
  const report = group(program, 'report', 'visibility reports');
  const user = group(program, 'user', 'accounts');

  serve(program, terminal, done);
  migrate(program, terminal, done);
  checkConfig(program, terminal, done);
  feedInspect(feed, terminal, done);
  feedDiscover(feed, terminal, done);
  poll(program, terminal, done);
  match(program, terminal, done);
  cluster(program, terminal, done);
  importOutlets(imports, terminal, done);
  importFigures(imports, terminal, done);
  importMentions(imports, terminal, done);
  importContacts(imports, terminal, done);
  importOpml(imports, terminal, done);
  exportOpml(exports, terminal, done);
  exportMentions(exports, terminal, done);
  exportContacts(exports, terminal, done);
  outletsCheck(outlets, terminal, done);
  reportCreate(report, terminal, done);
  reportList(report, terminal, done);
  reportRender(report, terminal, done);
  reportVerify(report, terminal, done);
  createUser(user, terminal, done);
  setPassword(user, terminal, done);

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return tell(error, terminal);
  }
}

function group(program: Command, name: string, description: string): Command {
  return program.command(name).description(description);
}

function tell(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandFailure) {
    terminal.err(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof SettingsError) {
    terminal.err(
      `Settings that cannot be used:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}\n`,
    );
    return 2;
  }
  if (error instanceof UserError) {
    const problems = error.problems.map((problem) => `\n  ${problem.path}: ${problem.message}`).join('');
    terminal.err(`${errorText(error, messagesFor('en'))}${problems}\n`);
    return 1;
  }
  terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
