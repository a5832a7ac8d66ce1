import { Fact, Facts } from '../../../../web/components/facts.js';
import { Icon } from '../../../../web/components/icon.js';
import { mayEdit } from '../../../../web/page-context.js';
import type { PageContext } from '../../../../web/page-context.js';
import { imageProblems } from '../image-problems.js';
import type { ReleaseImage } from '../release-image.entity.js';

/** The picture, its files, and for readers what is said of it: those who may change it see that in the form. */
export function ImageView({ ctx, image }: { ctx: PageContext; image: ReleaseImage }) {
  const words = ctx.t.images;
  const file = `/release-images/${image.id}/file`;
  const problems = imageProblems(image);
  return (
    <section class="image-view">
      {problems.length > 0 && (
        <p class="notice notice-problem">
          {words.blocked(problems.map((problem) => words.problems[problem]).join(', '))}
        </p>
      )}
      <figure>
        <img src={`${file}/web.webp`} alt={image.altText} />
        {image.credit && <figcaption>{words.creditLine(image.credit)}</figcaption>}
      </figure>
      <p class="image-links">
        <a class="btn" href={`${file}/print.jpg?for=download`}>
          <Icon name="download" size={16} />
          {words.print}
        </a>
        <a class="btn" href={`${file}/web.jpg?for=download`}>
          <Icon name="download" size={16} />
          {words.web}
        </a>
        <span class="quiet">
          {words.size(ctx.format.number(image.width), ctx.format.number(image.height))} ·{' '}
          {words.colours[image.colours]}
        </span>
      </p>
      {!mayEdit(ctx) && <Said ctx={ctx} image={image} />}
    </section>
  );
}

function Said({ ctx, image }: { ctx: PageContext; image: ReleaseImage }) {
  const words = ctx.t.images;
  const { fields } = words;
  return (
    <Facts>
      <Fact name={fields.caption}>{image.caption}</Fact>
      <Fact name={fields.altText}>{image.isDecorative ? fields.isDecorative : image.altText}</Fact>
      <Fact name={fields.licence}>
        {words.licences[image.licence]}
        {image.licenceNote && `, ${image.licenceNote}`}
      </Fact>
      <Fact name={fields.onlineUse}>{image.onlineUse ? words.yes : words.no}</Fact>
      <Fact name={fields.feeFree}>{image.feeFree ? words.yes : words.no}</Fact>
      <Fact name={fields.consent}>{words.consents[image.consent]}</Fact>
    </Facts>
  );
}
