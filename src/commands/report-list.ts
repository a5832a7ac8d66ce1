import { Option } from 'commander';
import type { AddCommand } from './add-command.js';
import { writeJson } from './terminal.js';

export const reportList: AddCommand = (report, terminal, done) => {
  report
    .command('list')
    .description('visibility reports, changed last first')
    .addOption(new Option('--status <status>', 'only these').choices(['draft', 'final']))
    .option('--json', 'print one JSON document')
    .action(async (options: { status?: 'draft' | 'final'; json?: boolean }) => {
      const { withApp } = await import('./with-app.js');
      const { ReportQueries } = await import('../modules/reports/visibility/report.queries.js');
      const { toReportListItem } = await import('../modules/reports/visibility/api/report-response.js');
      const rows = await withApp(terminal, async (app) => {
        const queries = app.get(ReportQueries);
        const found: ReturnType<typeof toReportListItem>[] = [];
        let cursor: string | undefined;
        do {
          const page = await queries.page({ status: options.status, limit: 200, cursor });
          found.push(...page.items.map(toReportListItem));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        return found;
      });
      if (options.json) writeJson(terminal, { reports: rows });
      else
        for (const { id, status, revision, periodStart, periodEnd, title } of rows)
          terminal.out(`${id}  ${status.padEnd(5)}  v${revision}  ${periodStart} ${periodEnd}  ${title}\n`);
      done(0);
    });
};
