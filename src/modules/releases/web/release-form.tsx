import { z } from 'zod';
import type { FieldProblem } from '../../../shared/errors.js';
import {
  Field,
  fieldsOf,
  FormProblems,
  namedOptions,
  Select,
  SubmitRow,
} from '../../../web/components/form.js';
import { readForm } from '../../../web/http/read-form.js';
import type { FormReading, FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { releaseFacts } from '../release-input.js';
import type { ReleaseDraft } from '../release-input.js';
import type { PublishedRelease } from '../release.entity.js';
import type { NamedCampaign } from '../releases.queries.js';
import { momentFields, momentOf, momentValues } from './typed-moment.js';

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const lines = z.string().default('').transform(linesOf);
const fields = releaseFacts.shape;

const releaseForm = z.object({
  ...fields,
  ...momentFields,
  campaignId: z
    .string()
    .default('')
    .transform((id) => id || null)
    .pipe(fields.campaignId.unwrap()),
  spokespersons: lines.pipe(fields.spokespersons.unwrap()),
  links: lines.pipe(fields.links.unwrap()),
  replyDays: z.coerce.number().pipe(fields.replyDays.unwrap()),
  version: z.coerce.number().int().default(0),
});

/** The posted form; a problem with one line of a list stands at the field and names the line. */
export function readReleaseForm(
  body: unknown,
  ctx: PageContext,
): FormReading<{ version: number; draft: ReleaseDraft }> {
  const form = readForm(releaseForm, body, ctx);
  if (!form.ok)
    return { ...form, problems: form.problems.map((problem) => atField(problem, form.values, ctx)) };
  const { version, day, time, ...facts } = form.value;
  const publishedAt = momentOf({ day, time }, ctx.format.timeZone);
  return { ok: true, value: { version, draft: { ...facts, publishedAt } } };
}

function atField({ path, message }: FieldProblem, values: FormValues, ctx: PageContext): FieldProblem {
  const [field = '', at] = path.split('.');
  const line = at === undefined ? undefined : linesOf(values[field] ?? '')[Number(at)];
  return { path: field, message: line === undefined ? message : ctx.t.releases.form.entry(line, message) };
}

/** A stored release as the form shows it. */
export function releaseFormValues(release: PublishedRelease, timeZone: string): FormValues {
  return {
    headline: release.headline,
    campaignId: release.campaignId ?? '',
    ...momentValues(release.publishedAt, timeZone),
    body: release.body,
    boilerplate: release.boilerplate,
    spokespersons: release.spokespersons.join('\n'),
    links: release.links.join('\n'),
    replyDays: String(release.replyDays),
    version: String(release.version),
  };
}

interface FormProps {
  ctx: PageContext;
  action: string;
  values: FormValues;
  problems: readonly FieldProblem[];
  campaigns: readonly NamedCampaign[];
  cancel: string;
  isNew: boolean;
}

export function ReleaseForm({ ctx, action, values, problems, campaigns, cancel, isNew }: FormProps) {
  const words = ctx.t.releases.form;
  const optional = ctx.t.shell.words.optional;
  const field = fieldsOf(values, problems);
  return (
    <form method="post" action={action}>
      <FormProblems t={ctx.t} problems={problems} />
      {values['version'] && <input type="hidden" name="version" value={values['version']} />}
      <Field {...field('headline')} label={ctx.t.releases.headline} maxlength={300} required />
      {campaigns.length > 0 && (
        <Select
          {...field('campaignId')}
          label={ctx.t.releases.campaign}
          emptyLabel={ctx.t.releases.noCampaign}
          options={namedOptions(campaigns)}
        />
      )}
      <div class="room-moment">
        <Field {...field('day')} label={words.day} type="date" required />
        <Field {...field('time')} label={words.time} type="time" required />
      </div>
      <Field
        {...field('body')}
        label={words.body}
        hint={words.bodyHint}
        rows={14}
        maxlength={40_000}
        required
      />
      <Field
        {...field('boilerplate')}
        label={words.boilerplate}
        hint={words.boilerplateHint}
        note={optional}
        rows={4}
        maxlength={4000}
      />
      <Field
        {...field('spokespersons')}
        label={words.spokespersons}
        hint={words.spokespersonsHint}
        note={optional}
        rows={3}
      />
      <Field
        {...field('links')}
        label={words.links}
        hint={words.linksHint}
        note={optional}
        rows={3}
        spellcheck={false}
      />
      <Field
        {...field('replyDays')}
        label={words.replyDays}
        hint={words.replyDaysHint}
        type="number"
        min={1}
        max={90}
        required
      />
      <SubmitRow
        label={isNew ? words.add : words.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: cancel }}
      />
    </form>
  );
}
