import { z } from 'zod';
import type { FieldProblem } from '../../../../shared/errors.js';
import { Checkbox, Field, fieldsOf, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { readForm } from '../../../../web/http/read-form.js';
import { typedDay } from '../../../../web/http/typed-day.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Grant } from '../../grant.entity.js';
import { dueDateInput } from '../due-date-input.js';
import type { DueDateInput } from '../due-date-input.js';
import { dueDateRules, usualReminderDays } from '../due-date-rules.js';
import type { DueDateRule, ProposedDueDate } from '../due-date-rules.js';
import { typedReminderDays } from './due-date-form.js';
import { periodText, weekendText } from './due-date-text.js';

const rowForm = z.object({
  title: dueDateInput.shape.title,
  dueDay: typedDay,
  reminderDays: typedReminderDays,
});

/** What the rows begin with: ticked, except where a date stands on that day already. */
export function proposalValues(
  proposed: readonly ProposedDueDate[],
  taken: ReadonlySet<string>,
  { t, format }: PageContext,
): FormValues {
  const { names } = t.dueDates;
  const entries = proposed.flatMap(({ kind, dueDay, periodStart, periodEnd }, at): [string, string][] => [
    ...(taken.has(dueDay) ? [] : [[`take-${at}`, 'on'] satisfies [string, string]]),
    [
      `title-${at}`,
      kind === 'final' ? names.final : names.interim(format.day(periodStart), format.day(periodEnd)),
    ],
    [`dueDay-${at}`, dueDay],
    [`reminderDays-${at}`, String(usualReminderDays)],
  ]);
  return Object.fromEntries(entries);
}

/** Ticked rows with what was changed in them; kind and period are the rule's. */
export function readProposals(
  rule: DueDateRule,
  proposed: readonly ProposedDueDate[],
  typed: FormValues,
  ctx: PageContext,
): { inputs: DueDateInput[]; problems: FieldProblem[] } {
  const inputs: DueDateInput[] = [];
  const problems: FieldProblem[] = [];
  for (const [at, { kind, periodStart, periodEnd }] of proposed.entries()) {
    if (typed[`take-${at}`] === undefined) continue;
    const row = {
      title: typed[`title-${at}`],
      dueDay: typed[`dueDay-${at}`] ?? '',
      reminderDays: typed[`reminderDays-${at}`],
    };
    const form = readForm(rowForm, row, ctx);
    if (form.ok) inputs.push({ ...form.value, kind, periodStart, periodEnd, rule, note: '' });
    else problems.push(...form.problems.map(({ path, message }) => ({ path: `${path}-${at}`, message })));
  }
  if (!inputs.length && !problems.length)
    problems.push({ path: 'take-0', message: ctx.t.dueDates.suggestions.noneChosen });
  return { inputs, problems };
}

interface Props {
  ctx: PageContext;
  grant: Grant;
  rule: DueDateRule;
  proposed: readonly ProposedDueDate[];
  /** Days on which a date of the grant stands already. */
  taken: ReadonlySet<string>;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** Rules to choose from, and the days that the chosen one gives, to be changed before they are stored. */
export function ProposalForm({ ctx, grant, rule, proposed, taken, values, problems }: Props) {
  const words = ctx.t.dueDates;
  const own = `/grants/${grant.id}/due-dates`;
  return (
    <>
      <nav class="tabs" aria-label={words.suggestions.rulesLabel}>
        <ul>
          {dueDateRules.map((each) => (
            <li key={each}>
              <a href={`${own}/suggestions?rule=${each}`} aria-current={each === rule ? 'page' : undefined}>
                {words.rules[each].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{words.rules[rule].text}</p>
      <p class="quiet">{words.rules[rule].source}</p>
      <form method="post" action={`${own}/suggestions`} class="room-form">
        <FormProblems t={ctx.t} problems={problems} />
        <input type="hidden" name="rule" value={rule} />
        <ol class="room-offers">
          {proposed.map((date, at) => (
            <Proposal
              key={at}
              ctx={ctx}
              at={at}
              date={date}
              isTaken={taken.has(date.dueDay)}
              values={values}
              problems={problems}
            />
          ))}
        </ol>
        <SubmitRow
          label={words.suggestions.submit}
          cancel={{ label: ctx.t.shell.actions.cancel, href: `/grants/${grant.id}#due-dates` }}
        />
      </form>
    </>
  );
}

interface RowProps extends Pick<Props, 'ctx' | 'values' | 'problems'> {
  at: number;
  date: ProposedDueDate;
  isTaken: boolean;
}

function Proposal({ ctx, at, date, isTaken, values, problems }: RowProps) {
  const words = ctx.t.dueDates;
  const field = fieldsOf(values, problems);
  const about = [words.kinds[date.kind], periodText(ctx, date), isTaken ? words.suggestions.there : null];
  return (
    <li>
      <Checkbox
        {...field(`take-${at}`)}
        value="on"
        label={words.suggestions.take(values[`title-${at}`] || words.kinds[date.kind])}
        hint={about.filter(Boolean).join(' · ')}
        checked={values[`take-${at}`] !== undefined}
      />
      <Field {...field(`title-${at}`)} label={words.form.title} maxlength={200} />
      <div class="room-moment">
        <Field
          {...field(`dueDay-${at}`)}
          label={words.form.due}
          hint={weekendText(ctx, date.dueDay)}
          type="date"
        />
        <Field
          {...field(`reminderDays-${at}`)}
          label={words.form.reminderDays}
          inputmode="numeric"
          maxlength={3}
        />
      </div>
    </li>
  );
}
