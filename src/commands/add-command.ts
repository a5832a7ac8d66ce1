import type { Command } from 'commander';
import type { ExitCode, Terminal } from './terminal.js';

/** Adds its command to the program; `done` receives the exit code. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void;
