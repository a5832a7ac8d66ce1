import { mediaAddress } from '../../../media/rendition.js';
import { maxPictureBytes, pictureTypes } from '../../../media/read-picture.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, fieldsOf, FormProblems, SubmitRow } from '../../../web/components/form.js';
import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Funder } from '../funder.entity.js';

interface Props {
  ctx: PageContext;
  funder: Funder;
  values: FormValues;
  problems: readonly FieldProblem[];
}

/** Names and logo as two forms, so that a refused picture does not lose a typed name. */
export function FunderPage({ ctx, funder, values, problems }: Props) {
  const words = ctx.t.funding;
  const own = `/funders/${funder.id}`;
  const field = fieldsOf(values, problems);
  return (
    <>
      <form method="post" action={own} class="panel">
        <FormProblems t={ctx.t} problems={problems} />
        <Field {...field('name')} label={words.funderForm.name} maxlength={200} required />
        <Field
          {...field('shortName')}
          label={words.funderForm.shortName}
          hint={words.funderForm.shortNameHint}
          note={ctx.t.shell.words.optional}
          maxlength={60}
        />
        <Field
          {...field('note')}
          label={words.form.note}
          note={ctx.t.shell.words.optional}
          rows={3}
          maxlength={2000}
        />
        <SubmitRow
          label={ctx.t.shell.actions.save}
          cancel={{ label: ctx.t.shell.actions.cancel, href: '/grants' }}
        />
      </form>
      <section class="panel organisation-logo-part" aria-labelledby="logo-title">
        <h2 id="logo-title">{words.logo.title}</h2>
        {funder.logoFileId === null ? (
          <p class="quiet">{words.logo.none}</p>
        ) : (
          <div class="logo-preview">
            <div class="logo-ground logo-ground-paper">
              <img
                class="organisation-logo"
                src={mediaAddress(funder.logoFileId, '480.webp')}
                alt={words.logoOf(funder.name)}
              />
            </div>
            <form method="post" action={`${own}/logo/change`}>
              <input type="hidden" name="to" value="" />
              <button type="submit" class="btn btn-sm">
                {words.logo.remove}
              </button>
            </form>
          </div>
        )}
        <form method="post" action={`${own}/logo`} encType="multipart/form-data">
          <Field
            {...field('logo')}
            value={undefined}
            type="file"
            label={words.logo.file}
            hint={words.logo.fileHint(maxPictureBytes / 1024 / 1024)}
            accept={pictureTypes.join(',')}
            required
          />
          <SubmitRow label={funder.logoFileId === null ? words.logo.upload : words.logo.replace} />
        </form>
      </section>
    </>
  );
}
