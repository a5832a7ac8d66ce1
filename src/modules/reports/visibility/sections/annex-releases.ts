import { checkRules } from '../../../releases/checks/check-rules.js';
import type { Block, Cell, Row } from '../report-document.js';
import type { ReportContext } from '../report-context.js';
import type { ReleaseFacts } from '../report-facts.js';
import { releaseTitle } from './activities.js';
import { column, day, text } from './cells.js';

/** Annex B: every release with what each of its grants asks for, and whether it was kept. */
export function annexReleases(ctx: ReportContext): Block[] {
  const { now, words } = ctx;
  const own = words.releases;
  return [
    {
      kind: 'table',
      key: 'releases',
      caption: own.caption,
      sheet: null,
      columns: [
        column('day', words.activities.day, 3),
        column('headline', words.mentions.headline, 5, { visibility: 'headline' }),
        column('grant', own.grant, 3),
        ...checkRules.map((rule) => column(rule, own.rules[rule], 3.5)),
        column('proof', own.proof, 3),
      ],
      rows: now.releases.flatMap((release) => rowsOf(ctx, release)),
      note: own.note,
      empty: own.empty,
    },
  ];
}

/** One for each grant of the report that it belongs to; at least one. */
function rowsOf(ctx: ReportContext, release: ReleaseFacts): Row[] {
  const { facts, format, t, words } = ctx;
  const head = [day(format, release.day), text(releaseTitle(ctx, release))];
  const { embargoUntil } = release;
  const rows = facts.grants.flatMap((grant): Row[] => {
    const check = release.checks.find(({ grantId }) => grantId === grant.id);
    if (!check) return [];
    const statement = check.results.find(({ rule }) => rule === 'statement');
    const cells = checkRules.map((rule): Cell => {
      const state = check.results.find((result) => result.rule === rule)?.state ?? 'not-required';
      return {
        kind: 'state',
        text: t.checks.states[state],
        state: state === 'ok' ? 'good' : state === 'missing' ? 'missed' : 'unknown',
      };
    });
    return [
      {
        cells: [
          ...head,
          text(grant.title),
          ...cells,
          text(statement ? t.checks.reasons[statement.reason] : ''),
        ],
        embargoUntil,
      },
    ];
  });
  if (rows.length) return rows;
  const blank = text(words.none);
  return [
    { cells: [...head, text(words.releases.without), ...checkRules.map(() => blank), blank], embargoUntil },
  ];
}
