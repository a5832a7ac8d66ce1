import type { FieldProblem } from '../../../shared/errors.js';
import { Fact, Facts } from '../../../web/components/facts.js';
import { Field, fieldsOf, SubmitRow } from '../../../web/components/form.js';
import { TimeAgo } from '../../../web/components/time.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { renderSettings } from '../../accounts/web/settings-page.js';
import type { RetentionRun } from '../retention-run.js';
import { keepDays } from '../retention-settings.js';
import type { StoredItemsState } from '../retention.queries.js';

export function renderRetention(
  ctx: PageContext,
  state: StoredItemsState,
  values: FormValues,
  problems: readonly FieldProblem[] = [],
): string {
  const { t, format } = ctx;
  const words = t.retention;
  const { least, most } = keepDays;
  return renderSettings(
    ctx,
    'retention',
    words.lead,
    <>
      <form method="post" action="/settings/retention" class="panel">
        <Field
          {...fieldsOf(values, problems)('days')}
          label={words.days}
          hint={words.daysHint(least, most)}
          type="number"
          min={least}
          max={most}
          required
        />
        <SubmitRow label={t.shell.actions.save} />
      </form>
      <section class="panel">
        <h2>{words.state}</h2>
        <Facts>
          <Fact name={words.items}>{format.number(state.items)}</Fact>
          <Fact name={words.oldest}>
            {state.oldest ? <TimeAgo ctx={ctx} at={state.oldest} /> : words.none}
          </Fact>
          <Fact name={words.lastRun}>
            {state.lastRun ? <LastRun ctx={ctx} run={state.lastRun} /> : words.never}
          </Fact>
        </Facts>
      </section>
    </>,
  );
}

function LastRun({ ctx, run }: { ctx: PageContext; run: RetentionRun }) {
  const words = ctx.t.retention;
  const { startedAt, finishedAt, removed, textsDropped } = run;
  return (
    <>
      {finishedAt ? (
        <TimeAgo ctx={ctx} at={finishedAt} />
      ) : (
        <>
          {words.running} <TimeAgo ctx={ctx} at={startedAt} />
        </>
      )}
      : {words.removed(removed)}, {words.texts(textsDropped)}
    </>
  );
}
