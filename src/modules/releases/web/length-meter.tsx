import type { FormValues } from '../../../web/http/read-form.js';
import type { PageContext } from '../../../web/page-context.js';
import { comfortable, lengthTone, long, releaseLength } from '../text/release-length.js';
import { mostQuotes } from './typed-release.js';

/** Characters of what stands in the form. With script it counts while somebody types (`release-form.js`), by the same rule. */
export function LengthMeter({ ctx, values }: { ctx: PageContext; values: FormValues }) {
  const words = ctx.t.publication;
  const quotes = [...Array(mostQuotes).keys()].map((at) => ({ text: values[`quote${at}-text`] ?? '' }));
  const length = releaseLength({ lead: values['lead'] ?? '', body: values['body'] ?? '', quotes });
  const tone = lengthTone(length);
  return (
    <p
      class={`release-length release-length-${tone}`}
      data-length
      data-comfortable={comfortable}
      data-long={long}
      data-good-text={words.lengths.good}
      data-long-text={words.lengths.long}
      data-too-long-text={words.lengths['too-long']}
    >
      <span data-length-count>{ctx.format.number(length)}</span> {ctx.t.releaseForm.counted}
      {', '}
      <span data-length-tone aria-live="polite">
        {words.lengths[tone]}
      </span>
    </p>
  );
}
