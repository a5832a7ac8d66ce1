import type { FieldProblem } from '../../../../shared/errors.js';
import { numberToType } from '../../../../shared/typed-number.js';
import { Checkbox, Field, fieldsOf, FormProblems, SubmitRow } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import { readForm } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { SuggestedTarget } from '../suggested-targets.js';
import type { TargetInput } from '../target-input.js';
import { targetForm } from './target-form.js';
import { targetName } from './target-text.js';

const tickOf = (indicator: string) => `choose-${indicator}`;
const valueOf = (indicator: string) => `value-${indicator}`;

/** What the list begins with. */
export function suggestionValues(offered: readonly SuggestedTarget[], ctx: PageContext): FormValues {
  const entries = offered.flatMap(({ indicator, value, chosen }): [string, string][] => [
    ...(chosen ? [[tickOf(indicator), 'on'] satisfies [string, string]] : []),
    [valueOf(indicator), value === null ? '' : numberToType(value, ctx.locale)],
  ]);
  return Object.fromEntries(entries);
}

/** Ticked targets, each checked like one that is typed in alone. */
export function readSuggestions(
  offered: readonly SuggestedTarget[],
  typed: FormValues,
  ctx: PageContext,
): { inputs: TargetInput[]; problems: FieldProblem[] } {
  const words = ctx.t.targets.suggestions;
  const chosen = offered.filter(({ indicator }) => typed[tickOf(indicator)] !== undefined);
  if (!chosen.length) {
    const first = offered[0]?.indicator ?? '';
    return { inputs: [], problems: [{ path: tickOf(first), message: words.noneChosen }] };
  }
  const inputs: TargetInput[] = [];
  const problems: FieldProblem[] = [];
  for (const { indicator } of chosen) {
    const value = typed[valueOf(indicator)] ?? '';
    const path = valueOf(indicator);
    if (value.trim() === '') {
      problems.push({ path, message: words.valueMissing });
      continue;
    }
    const form = readForm(targetForm(ctx.locale), { indicator, value }, ctx);
    if (form.ok) inputs.push(form.value);
    else problems.push({ path, message: form.problems[0]?.message ?? '' });
  }
  return { inputs, problems };
}

interface Props {
  ctx: PageContext;
  grantId: string;
  offered: readonly SuggestedTarget[];
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** Usual targets to tick, each with its value and what it means. */
export function SuggestionForm({ ctx, grantId, offered, values, problems }: Props) {
  const words = ctx.t.targets.suggestions;
  const field = fieldsOf(values, problems);
  if (!offered.length) return <p>{words.allThere}</p>;
  return (
    <form method="post" action={`/grants/${grantId}/targets/suggestions`} class="room-form">
      <FormProblems t={ctx.t} problems={problems} />
      <ul class="room-offers room-offers-values">
        {offered.map(({ indicator }) => {
          const name = targetName(ctx, { indicator, name: '' });
          const { unit, formula } = ctx.t.indicators[indicator];
          return (
            <li key={indicator}>
              <Checkbox
                {...field(tickOf(indicator))}
                value="on"
                label={name}
                hint={formula}
                checked={values[tickOf(indicator)] !== undefined}
              />
              <Field
                {...field(valueOf(indicator))}
                label={ctx.t.targets.value}
                note={unit}
                inputmode="decimal"
                maxlength={20}
                autocomplete="off"
              />
            </li>
          );
        })}
      </ul>
      <SubmitRow
        label={words.submit}
        cancel={{ label: ctx.t.shell.actions.cancel, href: `/grants/${grantId}#targets` }}
      />
    </form>
  );
}
