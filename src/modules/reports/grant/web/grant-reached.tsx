import { dayOf } from '../../../../shared/days.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import type { Tone } from '../../../../web/components/badge.js';
import { Fact, Facts } from '../../../../web/components/facts.js';
import { Icon } from '../../../../web/components/icon.js';
import type { Column } from '../../../../web/components/table.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Grant } from '../../../funding/grant.entity.js';
import type { TargetRow } from '../../../funding/targets/targets.queries.js';
import type { Figure } from '../../visibility/report-document.js';
import type { TargetState } from '../../visibility/target-result.js';
import type { Reached } from '../reached-targets.js';

const tones: Record<TargetState, Tone> = { good: 'good', open: 'neutral', missed: 'bad', unknown: 'off' };

/** Soll and Ist: what each target comes to today, and whether that is enough. */
export function reachedColumns(ctx: PageContext, reached: Reached): Column<TargetRow>[] {
  if (!reached.size) return [];
  const words = ctx.t.targets.reached;
  return [
    {
      key: 'reached',
      header: words.header,
      align: 'end',
      cell: ({ target }) => <ReachedValue ctx={ctx} reached={reached.get(target.id)} />,
    },
    {
      key: 'state',
      header: words.state,
      narrow: 'line',
      cell: ({ target }) => {
        const found = reached.get(target.id);
        if (!found) return null;
        const { states } = ctx.t.visibility.targets;
        return <StatusBadge tone={tones[found.state]}>{states[found.state]}</StatusBadge>;
      },
    },
  ];
}

function ReachedValue({ ctx, reached }: { ctx: PageContext; reached: ReturnType<Reached['get']> }) {
  if (!reached) return null;
  const { figure, share } = reached;
  if (figure.value === null)
    return (
      <span class="quiet nowrap">
        <Icon name="unknown" size={16} /> {figure.text}
      </span>
    );
  return (
    <>
      <span class="nowrap">{figure.text}</span>
      {share !== null && figure.unit !== 'percent' && (
        <div class="quiet nowrap">{ctx.t.targets.reached.of(ctx.format.percent(share))}</div>
      )}
    </>
  );
}

/** How it was counted; folded up, where each number comes from. */
export function ReachedNote({
  ctx,
  grant,
  reached,
}: {
  ctx: PageContext;
  grant: Pick<Grant, 'periodStart'>;
  reached: Reached;
}) {
  const { format, t } = ctx;
  const words = t.targets.reached;
  const began = format.day(grant.periodStart);
  if (!reached.size) return <p class="quiet after-table">{words.notBegun(began)}</p>;
  return (
    <>
      <p class="quiet after-table">{words.note(began, format.day(dayOf(ctx.now, format.timeZone)))}</p>
      <details class="room-fold">
        <summary>{t.reportView.where}</summary>
        <Facts>
          {[...reached].map(([id, { figure }]) => (
            <Fact key={id} name={figure.label}>
              {figure.basis}
              <div class="quiet">{sourceText(ctx, figure)}</div>
            </Fact>
          ))}
        </Facts>
      </details>
    </>
  );
}

function sourceText({ format, t }: PageContext, { source, asOf, rule }: Figure): string {
  const { source: from, asOf: on, rule: by } = t.reportView;
  return `${from}: ${source} · ${on}: ${format.day(asOf)} · ${by}: ${rule}`;
}
