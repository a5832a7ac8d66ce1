import type { Difference } from '../modules/reports/visibility/verifying/look-at-snapshot.js';
import type { Verification } from '../modules/reports/visibility/verifying/verify-report.js';
import type { AddCommand } from './add-command.js';
import { id } from './report-options.js';
import { CommandFailure, writeJson } from './terminal.js';

export const reportVerify: AddCommand = (report, terminal, done) => {
  report
    .command('verify')
    .description(
      'whether final reports are still what they were: hash, figures computed anew, files; exit 1 if not',
    )
    .argument('[id]', 'as "report list" shows it', id)
    .option('--all', 'all final reports')
    .option('--json', 'print one JSON document')
    .action(async (reportId: string | undefined, options: { all?: boolean; json?: boolean }) => {
      if ((reportId === undefined) === !options.all)
        throw new CommandFailure('Name one report, or say --all', 2);
      const { withApp } = await import('./with-app.js');
      const { ReportQueries } = await import('../modules/reports/visibility/report.queries.js');
      const { VerifyReport } = await import('../modules/reports/visibility/verifying/verify-report.js');
      const { toVerificationResponse } = await import('../modules/reports/visibility/api/report-response.js');
      const found = await withApp(terminal, async (app) => {
        const ids = reportId === undefined ? await app.get(ReportQueries).finalIds() : [reportId];
        const looks: Verification[] = [];
        for (const each of ids) looks.push(await app.get(VerifyReport).run(each));
        return looks;
      });
      const ok = found.every((look) => look.ok);
      if (options.json) writeJson(terminal, { ok, reports: found.map(toVerificationResponse) });
      else for (const look of found) terminal.out(inWords(look));
      done(ok ? 0 : 1);
    });
};

function inWords({ reportId, title, revision, ok, checks }: Verification): string {
  const lines = [`${ok ? 'ok   ' : 'WRONG'} ${reportId} ${title} (version ${revision})`];
  for (const { what, state, reason, differences, words } of checks) {
    if (words.length)
      lines.push(`      ${what}: wording changed since, ${textsOf(words)}; no figure depends on it`);
    if (state === 'same') continue;
    lines.push(`      ${what}: ${state}${reason ? ` (${reason})` : ''}`);
    for (const { path, stored, found } of differences)
      lines.push(`        ${path}: stored ${stored ?? 'nothing'}, found ${found ?? 'nothing'}`);
  }
  return `${lines.join('\n')}\n`;
}

function textsOf(words: readonly Difference[]): string {
  const places = [...new Set(words.map(({ path }) => path))].join(', ');
  return `${words.length} ${words.length === 1 ? 'text' : 'texts'} (${places})`;
}
