import { StatusBadge } from '../../../../web/components/badge.js';
import { Fact, Facts } from '../../../../web/components/facts.js';
import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Grant } from '../../grant.entity.js';
import type { GrantTarget } from '../grant-target.entity.js';
import { Definition } from './target-definitions.js';
import { aimText } from './target-text.js';
import { Readings } from './target-readings.js';
import type { TargetView } from './target-view.js';

export function TargetPage({ ctx, view }: { ctx: PageContext; view: TargetView }) {
  const { row, grant } = view;
  const { target, earlier } = row;
  const words = ctx.t.targets;
  return (
    <>
      <Facts>
        <Fact name={words.value}>
          {aimText(ctx, target)}{' '}
          {target.endedAt ? (
            <StatusBadge tone="off">
              {words.endedOn(ctx.format.day(target.endedAt), target.endReason)}
            </StatusBadge>
          ) : (
            <StatusBadge tone="good">{words.page.inForce}</StatusBadge>
          )}
        </Fact>
        <Fact name={words.due}>{dueText(ctx, target, grant)}</Fact>
        <Fact name={words.page.setBy}>{setText(ctx, target, view.names)}</Fact>
        {target.remark && (
          <Fact name={words.page.remark}>
            <span class="room-text">{target.remark}</span>
          </Fact>
        )}
      </Facts>
      {target.indicator === 'own' && <Readings ctx={ctx} view={view} />}
      <section>
        <h2>{words.page.what}</h2>
        <Definition ctx={ctx} indicator={target.indicator} />
      </section>
      {earlier.length > 0 && (
        <section id="history">
          <h2>{words.page.history}</h2>
          <History ctx={ctx} view={view} />
        </section>
      )}
      {mayEdit(ctx) && !target.endedAt && (
        <>
          <Replacement ctx={ctx} view={view} />
          <End ctx={ctx} view={view} />
        </>
      )}
    </>
  );
}

function dueText(ctx: PageContext, { dueDay }: GrantTarget, grant: Grant): string {
  return dueDay === null ? ctx.t.targets.endOfGrant(ctx.format.day(grant.periodEnd)) : ctx.format.day(dueDay);
}

function setText(ctx: PageContext, target: GrantTarget, names: ReadonlyMap<string, string>): string {
  const words = ctx.t.targets.page;
  const day = ctx.format.day(target.createdAt);
  const who = target.createdBy === null ? undefined : names.get(target.createdBy);
  return who === undefined ? words.setOnly(day) : words.setOn(day, who);
}

/** Targets that this one took the place of, each with the reason. */
function History({ ctx, view: { row, grant, names } }: { ctx: PageContext; view: TargetView }) {
  const words = ctx.t.targets.page;
  return (
    <ol class="room-lines room-history">
      {row.earlier.map((target) => (
        <li key={target.id}>
          {words.historyLine(aimText(ctx, target), dueText(ctx, target, grant))}{' '}
          <span class="quiet">
            {setText(ctx, target, names)};{' '}
            {words.replacedBecause(ctx.format.day(target.endedAt ?? ctx.now), target.endReason)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Replacement({ ctx, view: { row, returned } }: { ctx: PageContext; view: TargetView }) {
  const words = ctx.t.targets;
  const { target } = row;
  const back = returned?.form === 'replacement' ? returned : null;
  const values = back?.values ?? { dueDay: target.dueDay ?? '', remark: target.remark };
  const field = fieldsOf(values, back?.problems ?? []);
  return (
    <form
      method="post"
      action={`/grants/${target.grantId}/targets/${target.id}/replacement`}
      class="panel room-add"
    >
      <h2>{words.page.replace}</h2>
      <p class="quiet">{words.page.replaceLead}</p>
      <FormProblems t={ctx.t} problems={back?.problems ?? []} />
      <div class="room-moment">
        <Field
          {...field('value')}
          label={words.page.newValue}
          inputmode="decimal"
          maxlength={20}
          autocomplete="off"
          required
        />
        <Field {...field('dueDay')} label={words.due} type="date" note={ctx.t.shell.words.optional} />
      </div>
      <Field
        {...field('reason')}
        label={words.page.reason}
        hint={words.page.reasonHint}
        maxlength={300}
        required
      />
      <Field
        {...field('remark')}
        label={words.form.remark}
        note={ctx.t.shell.words.optional}
        maxlength={500}
      />
      <SubmitRow label={words.page.replace} />
    </form>
  );
}

function End({ ctx, view: { row, returned } }: { ctx: PageContext; view: TargetView }) {
  const words = ctx.t.targets.page;
  const { target } = row;
  const back = returned?.form === 'end' ? returned : null;
  const problem = back?.problems[0]?.message;
  return (
    <form method="post" action={`/grants/${target.grantId}/targets/${target.id}/end`} class="panel room-add">
      <h2>{words.end}</h2>
      <p class="quiet">{words.endLead}</p>
      <EndReason ctx={ctx} value={back?.values['endReason'] ?? ''} problem={problem} />
      <div class="submit-row">
        <button type="submit" class="btn">
          {words.end}
        </button>
      </div>
    </form>
  );
}

/** Named apart from the reason of the form above it: ids on a page are unique. */
function EndReason({
  ctx,
  value,
  problem,
}: {
  ctx: PageContext;
  value: string;
  problem: string | undefined;
}) {
  return (
    <Field
      name="endReason"
      label={ctx.t.targets.page.reason}
      value={value}
      maxlength={300}
      required
      {...(problem === undefined ? {} : { error: problem })}
    />
  );
}
