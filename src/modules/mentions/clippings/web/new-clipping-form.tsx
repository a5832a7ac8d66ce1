import { maxFileBytes } from '../../../../media/receive-file.js';
import { acceptedTypes } from '../../../../media/sniff-file.js';
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
import type { ClippingKind } from '../clipping.entity.js';
import { basisRules } from '../rights-basis.js';
import type { RightsBasis } from '../rights-basis.js';
import { RightsFields } from './rights-fields.js';

interface Props {
  ctx: PageContext;
  /** `/mentions/<id>`. */
  mention: string;
  basis: RightsBasis;
  values: FormValues;
  problems: readonly FieldProblem[];
  fixedEnd: string;
}

const megabytes = (bytes: number) => bytes / 1024 / 1024;

/** The right first, then the file: browsers send fields in this order, and the server takes no file before it. */
export function NewClippingForm({ ctx, mention, basis, values, problems, fixedEnd }: Props) {
  const words = ctx.t.clippings;
  const { files } = basisRules[basis];
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  return (
    <form method="post" action={`${mention}/clippings`} encType="multipart/form-data" class="clipping-form">
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="rightsBasis" value={basis} />
      <div class="clipping-basis">
        <strong>{words.chosen(words.bases[basis])}</strong>
        <p>{words.baseTexts[basis]}</p>
        <a href={`${mention}/clippings/new`}>{words.otherBasis}</a>
      </div>
      <RightsFields ctx={ctx} basis={basis} values={values} problems={problems} fixedEnd={fixedEnd} />
      <Select
        {...field('kind')}
        label={words.form.kind}
        {...(files.includes('pdf') ? { hint: words.form.kindHint } : {})}
        options={optionsOf(kindsFor(basis), words.kinds)}
      />
      <div class="clipping-moment">
        <Field {...field('capturedDay')} type="date" label={words.form.capturedDay} note={optional} />
        <Field {...field('capturedTime')} type="time" label={words.form.capturedTime} note={optional} />
      </div>
      {files.length > 0 && (
        <Field
          name="file"
          type="file"
          label={words.form.file}
          hint={fileHint(ctx, basis)}
          error={problemOf(problems, 'file') ?? (problems.length ? words.form.fileAgain : undefined)}
          accept={acceptedTypes(files).join(',')}
          required
        />
      )}
      <SubmitRow
        label={words.form.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: `${mention}#clippings` }}
      />
    </form>
  );
}

function fileHint({ t }: PageContext, basis: RightsBasis): string {
  const { fileHints } = t.clippings.form;
  const image = megabytes(maxFileBytes.image);
  if (!basisRules[basis].files.includes('pdf')) return fileHints.image(image);
  return fileHints.any(image, megabytes(maxFileBytes.pdf), megabytes(maxFileBytes.audio));
}

/** What can be said of a copy on this basis; PDF and sound tell themselves. */
function kindsFor(basis: RightsBasis): ClippingKind[] {
  return basis === 'paper' ? ['paper', 'audio'] : ['scan', 'screenshot'];
}
