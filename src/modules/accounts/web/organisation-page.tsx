import { mediaAddress } from '../../../media/rendition.js';
import { maxPictureBytes, pictureTypes } from '../../../media/read-picture.js';
import type { FieldProblem } from '../../../shared/errors.js';
import { Field, problemOf, SubmitRow } from '../../../web/components/form.js';
import type { PageContext } from '../../../web/page-context.js';
import type { Organisation } from '../organisation-profile.js';
import { renderSettings } from './settings-page.js';

/** What came back with a form: what was typed, and what is wrong with it. */
interface Attempt {
  typedName?: string | undefined;
  problems: FieldProblem[];
}

/** Name and logo as two forms, so that a refused picture does not lose a typed name. */
export function renderOrganisation(
  ctx: PageContext,
  { name, logoFileId }: Organisation,
  { typedName, problems }: Attempt = { problems: [] },
): string {
  const words = ctx.t.organisation;
  return renderSettings(
    ctx,
    'organisation',
    words.lead,
    <>
      <form method="post" action="/settings/organisation" class="panel">
        <Field
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typedName ?? name}
          error={problemOf(problems, 'name')}
          maxlength={120}
          autocomplete="organization"
        />
        <SubmitRow label={ctx.t.shell.actions.save} />
      </form>
      <section class="panel organisation-logo-part" aria-labelledby="logo-title">
        <h2 id="logo-title">{words.logoTitle}</h2>
        {logoFileId === null ? (
          <p class="quiet">{words.none}</p>
        ) : (
          <LogoPreview ctx={ctx} fileId={logoFileId} />
        )}
        <form method="post" action="/settings/organisation/logo" encType="multipart/form-data">
          <Field
            name="logo"
            type="file"
            label={words.file}
            hint={words.fileHint(maxPictureBytes / 1024 / 1024)}
            error={problemOf(problems, 'logo')}
            accept={pictureTypes.join(',')}
            required
          />
          <SubmitRow label={logoFileId === null ? words.upload : words.replace} />
        </form>
      </section>
    </>,
  );
}

/** The logo where it will stand, and the way to take it away. */
function LogoPreview({ ctx, fileId }: { ctx: PageContext; fileId: string }) {
  const words = ctx.t.organisation;
  return (
    <div class="logo-preview">
      <figure>
        <div class="logo-ground logo-ground-paper">
          <img class="organisation-logo" src={mediaAddress(fileId, '480.webp')} alt={words.logo} />
        </div>
        <figcaption>{words.onPaper}</figcaption>
      </figure>
      <figure>
        <div class="logo-ground">
          <img class="organisation-logo" src={mediaAddress(fileId, '96.webp')} alt={words.logo} />
        </div>
        <figcaption>{words.inNavigation}</figcaption>
      </figure>
      <form method="post" action="/settings/organisation/logo/change">
        <input type="hidden" name="from" value={fileId} />
        <input type="hidden" name="to" value="" />
        <button type="submit" class="btn btn-sm">
          {words.remove}
        </button>
      </form>
    </div>
  );
}
