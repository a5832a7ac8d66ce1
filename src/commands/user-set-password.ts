import type { AddCommand } from './add-command.js';
import { newSecret } from '../shared/secrets.js';
import { writeJson } from './terminal.js';

export const setPassword: AddCommand = (user, terminal, done) => {
  user
    .command('set-password')
    .description(
      'give a person a new password and end their sign-ins; without --password-stdin one is made up and printed once',
    )
    .requiredOption('--email <address>', 'address of the account')
    .option('--password-stdin', 'read the password from stdin')
    .option('--json', 'print one JSON document')
    .action(
      async ({ email, passwordStdin, json }: { email: string; passwordStdin?: boolean; json?: boolean }) => {
        const { withApp } = await import('./with-app.js');
        const { ChangePassword } = await import('../modules/accounts/change-password.js');
        const password = passwordStdin
          ? (await terminal.readStdin()).toString().replace(/\r?\n$/, '')
          : newSecret().slice(0, 20);
        await withApp(terminal, (app) => app.get(ChangePassword).reset(email, password));
        if (json) writeJson(terminal, { email, ...(passwordStdin ? {} : { password }) });
        else terminal.out(`New password for ${email}${passwordStdin ? ' is set' : `: ${password}`}\n`);
        done(0);
      },
    );
};
