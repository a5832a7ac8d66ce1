import type { AddCommand } from './add-command.js';
import { readSettings } from '../config/settings.js';
import { readFeed } from '../modules/feeds/parsing/read-feed.js';
import { userAgent } from '../net/user-agent.js';
import { CommandFailure, writeJson } from './terminal.js';

export const feedDiscover: AddCommand = (feed, terminal, done) => {
  feed
    .command('discover')
    .description('feeds that a homepage announces or that the known patterns find; touches no database')
    .argument('<url>', 'homepage or any page of the site')
    .option('--json', 'print one JSON document')
    .action(async (url: string, options: { json?: boolean }) => {
      const settings = readSettings(terminal.env);
      const { exploreSite } = await import('../modules/feeds/discovery/discover-feeds.js');
      const { DocumentFetcher } = await import('../net/fetch-document.js');
      const fetcher = new DocumentFetcher({
        userAgent: userAgent(settings.userAgentContact),
        allowPrivateAddresses: settings.allowPrivateAddresses,
      });
      try {
        const { feeds, failure } = await exploreSite(fetcher, url, readFeed, {
          now: new Date(),
          onAsk: (address) => terminal.err(`asking ${address}\n`),
        });
        if (failure && !feeds.length) throw new CommandFailure(`${failure.code}: ${failure.message}`, 2);
        if (options.json) writeJson(terminal, feeds);
        else
          for (const { format, url: address, title, newestTitle, newestAt, itemsPerDay } of feeds) {
            terminal.out(`${format.padEnd(8)} ${address}  ${title ?? ''}\n`);
            const rate = itemsPerDay === null ? '' : `, ${itemsPerDay} items a day`;
            terminal.out(`         ${newestAt ?? 'undated'}  ${newestTitle ?? 'no items'}${rate}\n`);
          }
        if (!feeds.length) terminal.err('No feed found.\n');
        done(0);
      } finally {
        await fetcher.close();
      }
    });
};
