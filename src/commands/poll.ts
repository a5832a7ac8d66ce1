import type { AddCommand } from './add-command.js';
import { writeJson } from './terminal.js';

export const poll: AddCommand = (program, terminal, done) => {
  program
    .command('poll')
    .description('poll the feeds that are due once and exit')
    .option('--all', 'poll every active feed, due or not')
    .option('--json', 'print one JSON document')
    .action(async (options: { all?: boolean; json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { PollFeeds } = await import('../modules/feeds/poll-feeds.js');
      const { AttributeMentions } = await import('../modules/mentions/attribution/attribute-mentions.js');
      const { AssignStories } = await import('../modules/mentions/stories/assign-stories.js');
      const summary = await withApp(terminal, async (app) => {
        const polled = await app.get(PollFeeds).run({
          all: options.all ?? false,
          onProgress: process.stderr.isTTY
            ? (n, total) => terminal.err(`\r${n} of ${total} feeds`)
            : undefined,
        });
        await app.get(AssignStories).workOff();
        await app.get(AttributeMentions).workOff();
        return polled;
      });
      if (process.stderr.isTTY) terminal.err('\n');
      if (options.json) writeJson(terminal, summary);
      else {
        terminal.out(
          `${summary.polled} of ${summary.feeds} feeds polled: ${summary.newItems} new items, ${summary.newMentions} new mentions, ` +
            `${summary.notModified} not modified, ${summary.failed} failed (${summary.ms} ms).\n`,
        );
      }
      done(0);
    });
};
