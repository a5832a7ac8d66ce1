import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { DataTable } from '../../../../web/components/table.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { CheckState } from '../check-rules.js';
import type { GrantCheck } from '../release-checks.js';

export const checkTones: Record<CheckState, Tone> = {
  ok: 'good',
  missing: 'decide',
  waived: 'neutral',
  'not-required': 'off',
};

interface Props {
  ctx: PageContext;
  releaseId: string;
  check: GrantCheck;
}

type Row = GrantCheck['results'][number];

/** One grant: every rule with its outcome, and what a person may write down about it. */
export function GrantCheckSection({ ctx, releaseId, check }: Props) {
  const words = ctx.t.checks;
  const { grant, funder, statement, results, blocks } = check;
  return (
    <section>
      <h2>
        <a href={`/grants/${grant.id}`}>{grant.title}</a>{' '}
        <span class="quiet">{funder.shortName || funder.name}</span>
      </h2>
      {blocks && <p class="notice notice-problem">{words.blocks}</p>}
      {statement && (
        <p>
          {words.statement}: <q>{statement}</q>
        </p>
      )}
      <DataTable
        caption={words.caption(grant.title)}
        rows={results}
        rowKey={({ rule }) => rule}
        columns={[
          { key: 'rule', header: words.rule, primary: true, cell: ({ rule }: Row) => words.rules[rule] },
          {
            key: 'state',
            header: ctx.t.shell.words.status,
            narrow: 'line',
            cell: ({ state }) => <StatusBadge tone={checkTones[state]}>{words.states[state]}</StatusBadge>,
          },
          {
            key: 'reason',
            header: words.reason,
            cell: (row) => <Reason ctx={ctx} row={row} check={check} />,
          },
          ...(mayEdit(ctx)
            ? [
                {
                  key: 'step',
                  header: ctx.t.shell.words.actions,
                  align: 'end' as const,
                  cell: ({ rule, state }: Row) =>
                    state !== 'not-required' && (
                      <a
                        class="btn btn-sm"
                        href={`/releases/${releaseId}/check/${grant.id}/${rule}`}
                        aria-label={`${state === 'missing' ? words.mend : words.change}: ${words.rules[rule]}`}
                      >
                        {state === 'missing' ? words.mend : words.change}
                      </a>
                    ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function Reason({ ctx, row, check: { grant } }: { ctx: PageContext; row: Row; check: GrantCheck }) {
  const words = ctx.t.checks;
  const { rule, state, reason, record } = row;
  const done = record?.doneDay && [ctx.format.day(record.doneDay), record.party].filter(Boolean).join(', ');
  return (
    <>
      {words.reasons[reason]}
      {rule === 'notice' && state === 'missing' && grant.noticeDays !== null && (
        <> ({ctx.t.funding.page.noticeDays(grant.noticeDays)})</>
      )}
      {rule === 'reference' && state === 'missing' && grant.reference && <>: {grant.reference}</>}
      {rule === 'logo' && state === 'missing' && grant.logoRule && <div class="quiet">{grant.logoRule}</div>}
      {done && <div class="quiet">{done}</div>}
      {record?.note && <div class="quiet room-text">{record.note}</div>}
      {state === 'waived' && record && (
        <div class="quiet">
          {record.waivedReason}
          {record.waivedAt && `, ${ctx.format.day(record.waivedAt)}`}
        </div>
      )}
    </>
  );
}
