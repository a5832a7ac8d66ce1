import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { interactionOutcomes } from '../../interaction.entity.js';
import { directions, loggedKinds, summaryLength } from '../interaction-input.js';

export interface InteractionFormView {
  values: FormValues;
  problems: readonly FieldProblem[];
  /** For an answer, unless somebody says otherwise. */
  answerHours: number;
}

interface Props {
  ctx: PageContext;
  view: InteractionFormView;
  action: string;
  isNew: boolean;
  cancel?: string;
  /** Only outcome and note of what a sending wrote down. */
  isNote?: boolean;
}

/** The clock of an enquiry appears when that is what it is: the style sheet does it, so that it takes no script. */
export function InteractionForm({ ctx, view, action, isNew, cancel, isNote = false }: Props) {
  const { values, problems } = view;
  const words = ctx.t.interactions;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={action} class="interaction-form">
      <FormProblems t={ctx.t} problems={problems} />
      {values['version'] && <input type="hidden" name="version" value={values['version']} />}
      <div class="interaction-line">
        {!isNote && <What ctx={ctx} view={view} />}
        <Select
          {...field('outcome')}
          label={words.form.outcome}
          emptyLabel={words.form.noOutcome}
          options={optionsOf(interactionOutcomes, words.outcomes)}
        />
      </div>
      <Field
        {...field('summary')}
        label={words.form.summary}
        hint={words.form.summaryHint}
        rows={2}
        maxlength={summaryLength}
      />
      {!isNote && <Clock ctx={ctx} view={view} isNew={isNew} />}
      <SubmitRow
        label={isNew ? words.form.add : words.form.save}
        {...(cancel === undefined ? {} : { cancel: { label: ctx.t.shell.actions.cancel, href: cancel } })}
      />
    </form>
  );
}

function What({ ctx, view: { values, problems } }: Pick<Props, 'ctx' | 'view'>) {
  const words = ctx.t.interactions;
  const field = fieldsOf(values, problems);
  const kinds = loggedKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return (
    <>
      <Select {...field('kind')} label={words.form.kind} options={kinds} />
      <div data-for="exchange">
        <Select
          {...field('direction')}
          label={words.form.direction}
          options={optionsOf(directions, words.directions)}
        />
      </div>
      <Field {...field('day')} label={words.form.day} type="date" required />
      <Field {...field('time')} label={words.form.time} type="time" required />
    </>
  );
}

function Clock({ ctx, view, isNew }: Pick<Props, 'ctx' | 'view' | 'isNew'>) {
  const words = ctx.t.interactions.form;
  const field = fieldsOf(view.values, view.problems);
  return (
    <div data-for="enquiry">
      <div class="interaction-line">
        <Field
          {...field('dueDay')}
          label={words.dueDay}
          type="date"
          note={ctx.t.shell.words.optional}
          hint={words.dueHint(view.answerHours)}
        />
        <Field {...field('dueTime')} label={words.dueTime} type="time" />
        {!isNew && (
          <>
            <Field
              {...field('answeredDay')}
              label={words.answeredDay}
              type="date"
              note={ctx.t.shell.words.optional}
            />
            <Field {...field('answeredTime')} label={words.answeredTime} type="time" />
          </>
        )}
      </div>
    </div>
  );
}
