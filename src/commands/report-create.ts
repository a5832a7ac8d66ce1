import { Option } from 'commander';
import type { ReportAudience } from '../modules/reports/visibility/report-parameters.js';
import type { AddCommand } from './add-command.js';
import { collect, day, named } from './report-options.js';
import { CommandFailure, writeJson } from './terminal.js';

interface Options {
  grant: string[];
  campaign: string[];
  everything?: boolean;
  from?: string;
  to?: string;
  language: 'de' | 'en';
  audience: ReportAudience;
  title?: string;
  finalise?: boolean;
  json?: boolean;
}

export const reportCreate: AddCommand = (report, terminal, done) => {
  report
    .command('create')
    .description('start a visibility report, and make it final at once with --finalise')
    .option(
      '--grant <id, title or reference>',
      'what it is about; may be repeated (default: the grant that runs and began last)',
      collect,
      [],
    )
    .option('--campaign <id or name>', 'beside those of the grants; may be repeated', collect, [])
    .option('--everything', 'about no grant: all campaigns count')
    .option('--from <day>', 'first day, YYYY-MM-DD (default: by due date or last quarter)', day)
    .option('--to <day>', 'last day, YYYY-MM-DD', day)
    .addOption(new Option('--language <language>', 'of the report').choices(['de', 'en']).default('de'))
    .addOption(
      new Option('--audience <audience>', 'for whom')
        .choices(['funder', 'public', 'internal'])
        .default('funder'),
    )
    .option('--title <title>', 'default: from grant and period')
    .option('--finalise', 'freeze it and make its files')
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      if (options.from && options.to && options.from > options.to)
        throw new CommandFailure('--from lies after --to', 2);
      if (options.everything && options.grant.length)
        throw new CommandFailure('--everything and --grant exclude each other', 2);
      const { withApp } = await import('./with-app.js');
      const { DataSource } = await import('typeorm');
      const { ReportJobs } = await import('../modules/reports/visibility/finalising/report-jobs.js');
      const { ReportQueries } = await import('../modules/reports/visibility/report.queries.js');
      const { StartReport } = await import('../modules/reports/visibility/drafting/start-report.js');
      const { toReportResponse } = await import('../modules/reports/visibility/api/report-response.js');
      const { WorkOffReports } = await import('../modules/reports/visibility/finalising/work-off-reports.js');
      const made = await withApp(terminal, async (app) => {
        const dataSource = app.get(DataSource);
        const grantIds = await named(dataSource, options.grant, 'grant');
        const campaignIds = await named(dataSource, options.campaign, 'campaign');
        const { from: periodStart, to: periodEnd, language, audience, title } = options;
        const id = await app.get(StartReport).run(
          {
            ...(grantIds.length || options.everything ? { grantIds } : {}),
            campaignIds,
            periodStart,
            periodEnd,
            language,
            audience,
            title,
          },
          null,
        );
        if (options.finalise) {
          const job = await app.get(ReportJobs).finalise(id, null, null);
          await app.get(WorkOffReports).workOne(job.id);
        }
        return toReportResponse(await app.get(ReportQueries).detail(id));
      });
      if (options.json) writeJson(terminal, made);
      else terminal.out(`${made.status} ${made.id} ${made.title}\n`);
      if (made.job && made.job.state !== 'done') {
        terminal.err(`not final: ${made.job.problem}\n`);
        done(1);
      } else done(0);
    });
};
