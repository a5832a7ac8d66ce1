import type { FieldProblem } from '../../../../shared/errors.js';
import {
  Checkbox,
  Field,
  fieldsOf,
  FormProblems,
  optionsOf,
  Select,
  SubmitRow,
} from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import { imageConsents, imageLicences } from '../release-image.entity.js';
import type { ReleaseImage } from '../release-image.entity.js';

interface Props {
  ctx: PageContext;
  image: ReleaseImage;
  values: FormValues;
  problems: readonly FieldProblem[];
}

export function ImageForm({ ctx, image, values, problems }: Props) {
  const words = ctx.t.images;
  const { fields, hints } = words;
  const field = fieldsOf(values, problems);
  const optional = ctx.t.shell.words.optional;
  const ticked = (name: string) => ({ ...field(name), value: 'on', checked: (values[name] ?? '') !== '' });
  return (
    <form method="post" action={`/release-images/${image.id}`} class="image-form">
      <FormProblems t={ctx.t} problems={problems} />
      <input type="hidden" name="version" value={values['version']} />
      <Field {...field('credit')} label={fields.credit} hint={hints.credit} maxlength={300} required />
      <Field
        {...field('caption')}
        label={fields.caption}
        hint={hints.caption}
        note={optional}
        rows={3}
        maxlength={2000}
      />
      <Field {...field('altText')} label={fields.altText} hint={hints.altText} rows={2} maxlength={500} />
      <Checkbox {...ticked('isDecorative')} label={fields.isDecorative} />
      <fieldset>
        <legend>{words.rights}</legend>
        <Select
          {...field('licence')}
          label={fields.licence}
          options={optionsOf(imageLicences, words.licences)}
        />
        <Field
          {...field('licenceNote')}
          label={fields.licenceNote}
          hint={hints.licenceNote}
          note={optional}
          maxlength={500}
        />
        <Checkbox {...ticked('onlineUse')} label={fields.onlineUse} hint={hints.onlineUse} />
        <Checkbox {...ticked('feeFree')} label={fields.feeFree} />
      </fieldset>
      <fieldset>
        <legend>{words.personsShown}</legend>
        <Select
          {...field('consent')}
          label={fields.consent}
          hint={hints.consent}
          options={optionsOf(imageConsents, words.consents)}
        />
        <Field {...field('persons')} label={fields.persons} note={optional} maxlength={500} />
        <div class="image-pair">
          <Field {...field('consentDay')} type="date" label={fields.consentDay} />
          <Field
            {...field('consentPlace')}
            label={fields.consentPlace}
            hint={hints.consentPlace}
            maxlength={300}
          />
        </div>
      </fieldset>
      <details open={problems.some(({ path }) => ['copyright', 'source', 'keywords'].includes(path))}>
        <summary>{words.more}</summary>
        <Field
          {...field('copyright')}
          label={fields.copyright}
          hint={hints.copyright}
          note={optional}
          maxlength={300}
        />
        <Field {...field('source')} label={fields.source} note={optional} maxlength={300} />
        <Field
          {...field('keywords')}
          label={fields.keywords}
          hint={hints.keywords}
          note={optional}
          maxlength={3000}
        />
      </details>
      <SubmitRow
        label={words.save}
        cancel={{ label: ctx.t.shell.actions.cancel, href: `/releases/${image.releaseId}/images` }}
      />
    </form>
  );
}

export function imageValues(image: ReleaseImage): FormValues {
  const tick = (value: boolean) => (value ? 'on' : '');
  return {
    version: String(image.version),
    credit: image.credit,
    caption: image.caption,
    altText: image.altText,
    isDecorative: tick(image.isDecorative),
    licence: image.licence,
    licenceNote: image.licenceNote,
    onlineUse: tick(image.onlineUse),
    feeFree: tick(image.feeFree),
    consent: image.consent,
    persons: image.persons,
    consentDay: image.consentDay ?? '',
    consentPlace: image.consentPlace,
    copyright: image.copyright,
    source: image.source,
    keywords: image.keywords.join(', '),
  };
}
