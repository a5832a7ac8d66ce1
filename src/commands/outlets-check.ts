import type { OutletsCheck } from '../modules/feeds/outlets-check.queries.js';
import type { AddCommand } from './add-command.js';
import { readSettings } from '../config/settings.js';
import { SystemClock } from '../shared/clock.js';
import { writeJson } from './terminal.js';

export const outletsCheck: AddCommand = (outlets, terminal, done) => {
  outlets
    .command('check')
    .description('how many feeds are live, and which districts have a live feed of a local outlet')
    .option('--verbose', 'name the districts without one')
    .option('--json', 'print one JSON document')
    .action(async (options: { verbose?: boolean; json?: boolean }) => {
      const { openPreparedDatabase } = await import('../prepare-database.js');
      const { checkOutlets } = await import('../modules/feeds/outlets-check.queries.js');
      const clock = new SystemClock();
      const dataSource = await openPreparedDatabase(readSettings(terminal.env), clock, (line) =>
        terminal.err(`${line}\n`),
      );
      try {
        const found = await checkOutlets(dataSource, clock.now());
        if (options.json) writeJson(terminal, found);
        else terminal.out(inWords(found, options.verbose ?? false));
      } finally {
        await dataSource.destroy();
      }
      done(0);
    });
};

function inWords({ outlets, feeds, districts }: OutletsCheck, verbose: boolean): string {
  const byHealth = Object.entries(feeds.byHealth).filter(([, count]) => count > 0);
  const { low, high } = feeds.byVolume;
  const percent = districts.share === null ? '' : ` (${Math.round(districts.share * 100)} %)`;
  const lines = [
    `Outlets    ${outlets.known} in the list, ${outlets.followed} followed, ${outlets.live} with a live feed`,
    `Feeds      ${feeds.followed} followed, ${feeds.live} live: answered within 48 hours and not silent`,
    ...(byHealth.length
      ? [`           ${byHealth.map(([name, count]) => `${count} ${name}`).join(', ')}`]
      : []),
    ...(low + high ? [`           items: ${low} unusually few, ${high} unusually many`] : []),
    `Districts  ${districts.live} of ${districts.all}${percent} with a live feed of a local or regional outlet`,
  ];
  if (verbose) lines.push(...districts.without.map(({ ags, name }) => `${ags}  ${name}`));
  else if (districts.without.length)
    lines.push(`           --verbose names the other ${districts.without.length}`);
  return `${lines.join('\n')}\n`;
}
