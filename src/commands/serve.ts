import { Option } from 'commander';
import type { AddCommand } from './add-command.js';
import { readSettings } from '../config/settings.js';

interface Options {
  port?: string;
  host?: string;
  role?: string;
  demo?: boolean;
}

export const serve: AddCommand = (program, terminal) => {
  program
    .command('serve')
    .description('start the server')
    .option('--port <number>', 'port to listen on (PORT)')
    .option('--host <address>', 'address to listen on (HOST)')
    .addOption(
      new Option('--role <role>', 'share of the work this process takes (ROLE)').choices([
        'all',
        'web',
        'worker',
      ]),
    )
    .option('--demo', 'start on a throw-away database with a year of marked sample data')
    .action(async (options: Options) => {
      const env = {
        ...terminal.env,
        ...(options.port === undefined ? {} : { PORT: options.port }),
        ...(options.host === undefined ? {} : { HOST: options.host }),
        ...(options.role === undefined ? {} : { ROLE: options.role }),
      };
      const tell = (line: string) => terminal.out(`${line}\n`);
      if (options.demo) {
        const { serveDemo } = await import('../demo/serve-demo.js');
        await serveDemo(env, tell);
      } else {
        const { serve: startServer } = await import('../serve.js');
        await startServer(readSettings(env), tell);
      }
    });
};
