import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  problemOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { legalBases } from '../../contact.entity.js';
import { onKnownChoices, onUnknownOutletChoices } from '../contact-import.entity.js';
import type { ContactImport } from '../contact-import.entity.js';
import { contactTargets } from '../contact-targets.js';
import type { ContactTarget } from '../contact-targets.js';
import { importsAddress } from './contact-import-list.js';
import { targetField } from './posted-choices.js';

export interface MappingView {
  import: ContactImport;
  /** The first texts of each column. */
  samples: readonly string[][];
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** Which column is what, where the data come from, and what happens to contacts that we have. */
export function ContactImportMapping({ ctx, view }: { ctx: PageContext; view: MappingView }) {
  const words = ctx.t.contactFiles.imports.mapping;
  const { import: found, values, problems } = view;
  const field = fieldsOf(values, problems);
  return (
    <>
      <form method="post" action={`${importsAddress}/${found.id}/choices`}>
        <FormProblems t={ctx.t} problems={problems} />
        {found.format !== 'vcf' && <Columns ctx={ctx} view={view} />}
        <h2>{words.law}</h2>
        <p class="quiet">{words.lawText}</p>
        <div class="import-law">
          <Field {...field('source')} label={words.source} hint={words.sourceHint} maxlength={300} />
          <Select
            {...field('legalBasis')}
            label={ctx.t.contacts.form.legalBasis}
            options={optionsOf(legalBases, ctx.t.contacts.bases)}
          />
          <Field {...field('obtainedDay')} type="date" label={ctx.t.contacts.form.obtainedDay} />
          <Select
            {...field('onKnown')}
            label={words.onKnown}
            options={optionsOf(onKnownChoices, words.onKnownChoices)}
          />
          <Select
            {...field('onUnknownOutlet')}
            label={words.onUnknownOutlet}
            options={optionsOf(onUnknownOutletChoices, words.onUnknownOutletChoices)}
          />
        </div>
        <SubmitRow label={words.submit} />
      </form>
      <form method="post" action={`${importsAddress}/${found.id}/discard`} class="import-discard">
        <button type="submit" class="btn btn-link">
          {ctx.t.contactFiles.imports.check.discard}
        </button>
      </form>
    </>
  );
}

function Columns({ ctx, view }: { ctx: PageContext; view: MappingView }) {
  const words = ctx.t.contactFiles.imports.mapping;
  const { import: found, values } = view;
  const columns = found.headers.map((header, at) => ({
    value: String(at),
    label: header || words.column(at + 1),
  }));
  const isChosen = (target: ContactTarget) => (values[targetField(target)] ?? '') !== '';
  const used = new Set(contactTargets.map((target) => values[targetField(target)]));
  const unused = columns.filter(({ value }) => !used.has(value)).map(({ label }) => label);
  return (
    <>
      <fieldset class="import-columns">
        <legend class="visually-hidden">{words.columns}</legend>
        {/* what was found stands above what may be chosen */}
        {[...contactTargets]
          .sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)))
          .map((target) => (
            <TargetRow key={target} ctx={ctx} target={target} columns={columns} view={view} />
          ))}
      </fieldset>
      {unused.length > 0 && <p class="quiet import-wrap">{words.leftOut(unused.join(', '))}</p>}
    </>
  );
}

function TargetRow({
  ctx,
  target,
  columns,
  view,
}: {
  ctx: PageContext;
  target: ContactTarget;
  columns: readonly { value: string; label: string }[];
  view: MappingView;
}) {
  const words = ctx.t.contactFiles.imports;
  const name = targetField(target);
  const chosen = view.values[name] ?? '';
  const texts = chosen === '' ? [] : (view.samples[Number(chosen)] ?? []);
  return (
    <div class="import-target">
      <Select
        name={name}
        label={words.targets[target]}
        value={chosen}
        emptyLabel={words.mapping.none}
        options={columns}
        error={problemOf(view.problems, name)}
      />
      {chosen !== '' && (
        <div
          class="import-samples"
          role="group"
          aria-label={`${words.mapping.samples}: ${words.targets[target]}`}
        >
          {texts.length ? (
            <ul>
              {texts.map((text, at) => (
                <li key={at}>{text}</li>
              ))}
            </ul>
          ) : (
            <span class="quiet">{words.mapping.noSamples}</span>
          )}
        </div>
      )}
    </div>
  );
}
