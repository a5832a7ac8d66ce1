import 'reflect-metadata';
import { runCommandLine } from './command-line.js';

// `nest start` and process managers: the server in the role that the environment names
process.exitCode = await runCommandLine(['serve']);
