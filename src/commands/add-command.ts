import type { Command } from 'commander';
import type { ExitCode, Terminal } from './terminal.js';

/**
 * Adds its command to the program; `done` receives the exit code. What a command needs of the application it imports when it runs: `feed inspect` and
 * `match` answer in a moment because they never load Nest or TypeORM.
 */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void;
