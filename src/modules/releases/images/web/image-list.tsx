import { maxPhotoBytes, maxPhotoPixels, photoTypes } from '../../../../media/photo/read-photo.js';
import { StatusBadge } from '../../../../web/components/badge.js';
import { EmptyState } from '../../../../web/components/empty-state.js';
import { Field, FormProblems } from '../../../../web/components/form.js';
import { Icon } from '../../../../web/components/icon.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { imageProblems } from '../image-problems.js';
import type { ReleaseImage } from '../release-image.entity.js';
import type { ImagesOfRelease } from '../release-images.queries.js';

interface Props extends ImagesOfRelease {
  ctx: PageContext;
  releaseId: string;
  /** Why the upload was refused. */
  problem: string | null;
}

export function ImageList({ ctx, releaseId, images, from, problem }: Props) {
  const words = ctx.t.images;
  const own = from === null;
  return (
    <>
      {from && (
        <p class="notice">
          {words.fromMaster} <a href={`/releases/${from.id}/images`}>{from.headline}</a>
        </p>
      )}
      {images.length === 0 && !mayEdit(ctx) && <p class="quiet">{words.none}</p>}
      {images.length === 0 && mayEdit(ctx) && (
        <EmptyState title={words.empty.title} text={words.empty.text} />
      )}
      {images.length > 0 && (
        <ol class="image-list">
          {images.map((image, index) => (
            <li key={image.id} id={`image-${image.id}`}>
              <ImageRow
                ctx={ctx}
                image={image}
                own={own}
                first={index === 0}
                last={index === images.length - 1}
              />
            </li>
          ))}
        </ol>
      )}
      {mayEdit(ctx) && <Upload ctx={ctx} releaseId={releaseId} problem={problem} />}
    </>
  );
}

function Upload({ ctx, releaseId, problem }: Pick<Props, 'ctx' | 'releaseId' | 'problem'>) {
  const words = ctx.t.images;
  const error = problem ?? undefined;
  return (
    <section class="image-upload">
      <h2>{words.add}</h2>
      <FormProblems t={ctx.t} problems={problem === null ? [] : [{ path: 'file', message: problem }]} />
      <form method="post" action={`/releases/${releaseId}/images`} encType="multipart/form-data">
        <Field
          name="file"
          type="file"
          label={words.file}
          hint={words.fileHint(maxPhotoBytes / 1024 / 1024, maxPhotoPixels / 1e6)}
          error={error}
          accept={photoTypes.join(',')}
          required
        />
        <div class="submit-row">
          <button type="submit" class="btn btn-primary">
            {words.upload}
          </button>
        </div>
      </form>
    </section>
  );
}

interface RowProps {
  ctx: PageContext;
  image: ReleaseImage;
  own: boolean;
  first: boolean;
  last: boolean;
}

function ImageRow({ ctx, image, own, first, last }: RowProps) {
  const words = ctx.t.images;
  const page = `/release-images/${image.id}`;
  const problems = imageProblems(image);
  const name = image.caption || image.fileName || words.untitled(image.position);
  return (
    <article class="image-row">
      <a class="image-thumb" href={page} tabIndex={-1} aria-hidden="true">
        <img src={`${page}/file/thumb.webp`} alt="" loading="lazy" />
      </a>
      <div class="image-said">
        <h2>
          <a href={page}>{shortened(name)}</a>
        </h2>
        <p class="image-credit">{image.credit ? words.creditLine(image.credit) : words.problems.credit}</p>
        <p class="quiet">
          {words.size(ctx.format.number(image.width), ctx.format.number(image.height))} ·{' '}
          {words.colours[image.colours]} · {words.licences[image.licence]}
        </p>
        <p class="image-badges">
          {problems.map((problem) => (
            <StatusBadge key={problem} tone="decide">
              {words.problems[problem]}
            </StatusBadge>
          ))}
          {problems.length === 0 && <StatusBadge tone="good">{words.ready}</StatusBadge>}
          {!image.onlineUse && <StatusBadge tone="neutral">{words.printOnly}</StatusBadge>}
          {!image.feeFree && <StatusBadge tone="neutral">{words.notFree}</StatusBadge>}
        </p>
      </div>
      {own && mayEdit(ctx) && <Steps ctx={ctx} page={page} name={name} first={first} last={last} />}
    </article>
  );
}

function Steps({
  ctx,
  page,
  name,
  first,
  last,
}: {
  ctx: PageContext;
  page: string;
  name: string;
  first: boolean;
  last: boolean;
}) {
  const words = ctx.t.images;
  return (
    <div class="image-steps">
      {(['up', 'down'] as const).map((direction) => (
        <form key={direction} method="post" action={`${page}/place`}>
          <input type="hidden" name="direction" value={direction} />
          <button
            type="submit"
            class="btn btn-sm btn-move"
            disabled={direction === 'up' ? first : last}
            aria-label={words.move[direction](shortened(name))}
            title={words.move[direction](shortened(name))}
          >
            <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
          </button>
        </form>
      ))}
      <form method="post" action={`${page}/remove`}>
        <button
          type="submit"
          class="btn btn-sm"
          aria-label={words.remove(shortened(name))}
          title={words.remove(shortened(name))}
        >
          <Icon name="delete" size={16} />
        </button>
      </form>
    </div>
  );
}

export function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 90 ? `${letters.slice(0, 88).join('').trimEnd()} …` : text;
}
