import { Option } from 'commander';
import type { AddCommand } from './add-command.js';
import { newSecret } from '../shared/secrets.js';
import { CommandFailure, writeJson } from './terminal.js';

interface Options {
  email: string;
  name?: string;
  role: 'admin' | 'editor' | 'viewer';
  passwordStdin?: boolean;
  json?: boolean;
}

export const createUser: AddCommand = (user, terminal, done) => {
  user
    .command('create')
    .description('create an account; without --password-stdin a password is made up and printed once')
    .requiredOption('--email <address>', 'address to sign in with')
    .option('--name <name>', 'shown beside what the person does')
    .addOption(
      new Option('--role <role>', 'what the person may do')
        .choices(['admin', 'editor', 'viewer'])
        .default('editor'),
    )
    .option('--password-stdin', 'read the password from stdin')
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      const { withApp } = await import('./with-app.js');
      const { CreateUser } = await import('../modules/accounts/create-user.js');
      if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(options.email)) {
        throw new CommandFailure(`--email ${options.email} is not an e-mail address`, 2);
      }
      const password = options.passwordStdin
        ? (await terminal.readStdin()).toString().replace(/\r?\n$/, '')
        : newSecret().slice(0, 20);
      const created = await withApp(terminal, (app) =>
        app.get(CreateUser).run(
          {
            email: options.email,
            name: options.name ?? options.email.split('@')[0]!,
            role: options.role,
            password,
          },
          null,
        ),
      );
      const shown = options.passwordStdin ? {} : { password };
      if (options.json)
        writeJson(terminal, { id: created.id, email: created.email, role: created.role, ...shown });
      else
        terminal.out(
          `Created ${created.email} as ${created.role}.${options.passwordStdin ? '' : ` Password: ${password}`}\n`,
        );
      done(0);
    });
};
