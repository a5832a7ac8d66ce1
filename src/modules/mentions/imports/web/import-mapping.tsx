import {
  Field,
  FormProblems,
  optionsOf,
  Select,
  SubmitRow,
  fieldId,
  problemOf,
} from '../../../../web/components/form.js';
import type { FieldProblem } from '../../../../shared/errors.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { dateOrders, importTargets, requiredTargets } from '../import-targets.js';
import type { ImportTarget } from '../import-targets.js';
import { lastHeaderLine } from '../start-import.js';
import type { MentionImport } from '../mention-import.entity.js';
import { importsAddress } from './import-list.js';

export interface MappingModel {
  import: MentionImport;
  /** The columns were said the same way before. */
  remembered: boolean;
  values: FormValues;
  problems: FieldProblem[];
}

export const targetField = (target: ImportTarget) => `target-${target}`;

/** What is stored, as the form shows it. */
export function mappingValues({ mapping, options, reading }: MentionImport): FormValues {
  return {
    ...Object.fromEntries(
      importTargets.map((target) => [targetField(target), String(mapping[target] ?? '')]),
    ),
    dateOrder: options.dateOrder ?? '',
    review: options.review,
    sheet: reading.sheet ?? '',
    headerLine: String(reading.headerLine),
  };
}

/** Which column is what: one choice a target, with what stands in the column beside it. */
export function ImportMappingForm({ ctx, model }: { ctx: PageContext; model: MappingModel }) {
  const words = ctx.t.imports.mapping;
  const { import: found, values, problems } = model;
  const address = `${importsAddress}/${found.id}`;
  const columns = found.headers.map((header, at) => ({
    value: String(at),
    label: header || words.column(at + 1),
  }));
  const used = new Set(importTargets.map((target) => values[targetField(target)]));
  const unused = columns.filter(({ value }) => !used.has(value)).map(({ label }) => label);
  return (
    <>
      {model.remembered && <p class="quiet">{words.remembered}</p>}
      <form method="post" action={`${address}/mapping`}>
        <FormProblems t={ctx.t} problems={problems} />
        <fieldset class="import-columns">
          <legend class="visually-hidden">{words.columns}</legend>
          {importTargets.map((target) => (
            <TargetRow key={target} ctx={ctx} target={target} columns={columns} model={model} />
          ))}
        </fieldset>
        {unused.length > 0 && <p class="quiet import-wrap">{words.leftOut(unused.join(', '))}</p>}
        <p class="quiet">{words.noReach}</p>
        <Select
          name="dateOrder"
          label={words.dateOrder}
          hint={words.dateOrderHint}
          value={values['dateOrder'] ?? ''}
          emptyLabel={words.unanswered}
          options={optionsOf(dateOrders, words.dateOrders)}
        />
        <Select
          name="review"
          label={words.review}
          value={values['review'] ?? 'relevant'}
          options={optionsOf(['relevant', 'new'] as const, words.reviews)}
        />
        <SubmitRow label={words.submit} />
      </form>
      <ReadingForm ctx={ctx} model={model} />
      <form method="post" action={`${address}/cancel`} class="import-discard">
        <button type="submit" class="btn btn-link">
          {ctx.t.imports.check.discard}
        </button>
      </form>
    </>
  );
}

function TargetRow({
  ctx,
  target,
  columns,
  model,
}: {
  ctx: PageContext;
  target: ImportTarget;
  columns: readonly { value: string; label: string }[];
  model: MappingModel;
}) {
  const words = ctx.t.imports.mapping;
  const name = targetField(target);
  const chosen = model.values[name] ?? '';
  const texts = model.import.samples.flatMap((row) => (chosen === '' ? [] : (row[Number(chosen)] ?? [])));
  const hints: Partial<Record<ImportTarget, string>> = words.hints;
  return (
    <div class="import-target">
      <Select
        name={name}
        label={ctx.t.imports.targets[target]}
        note={requiredTargets.includes(target) ? undefined : ctx.t.shell.words.optional}
        hint={hints[target]}
        value={chosen}
        emptyLabel={words.none}
        options={columns}
        error={problemOf(model.problems, name)}
      />
      {chosen !== '' && (
        <div
          class="import-samples"
          aria-label={`${words.samples}: ${ctx.t.imports.targets[target]}`}
          role="group"
        >
          {texts.some(Boolean) ? (
            <ul>
              {texts
                .filter(Boolean)
                .slice(0, 3)
                .map((text, at) => (
                  <li key={at}>{text}</li>
                ))}
            </ul>
          ) : (
            <span class="quiet">{words.noSamples}</span>
          )}
        </div>
      )}
    </div>
  );
}

/** Which sheet, and where its header stands: rarely needed, so folded up. */
function ReadingForm({ ctx, model }: { ctx: PageContext; model: MappingModel }) {
  const words = ctx.t.imports.mapping;
  const { import: found, values, problems } = model;
  const { sheets, encoding, delimiter } = found.reading;
  const wrong = problemOf(problems, 'headerLine') ?? problemOf(problems, 'sheet');
  return (
    <details class="import-reading" open={wrong !== undefined || sheets.length > 1}>
      <summary id={fieldId('reading')}>{words.reading}</summary>
      {encoding !== null && (
        <p class="quiet">{words.asText(encoding.toUpperCase(), words.delimiters[delimiter ?? ''] ?? '')}</p>
      )}
      <form method="post" action={`${importsAddress}/${found.id}/reading`}>
        {sheets.length > 1 && (
          <Select
            name="sheet"
            label={words.sheet}
            value={values['sheet'] ?? ''}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            error={problemOf(problems, 'sheet')}
          />
        )}
        <Field
          name="headerLine"
          label={words.headerLine}
          type="number"
          min={1}
          max={lastHeaderLine}
          value={values['headerLine'] ?? '1'}
          error={problemOf(problems, 'headerLine')}
          required
        />
        <SubmitRow label={words.readAgain} />
      </form>
    </details>
  );
}
