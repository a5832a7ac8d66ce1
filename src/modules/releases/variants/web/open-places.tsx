import { fieldId } from '../../../../web/components/form.js';
import type { FormValues } from '../../../../web/http/read-form.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Release } from '../../release.entity.js';
import { piecesOf } from '../../../../shared/text/place-template.js';
import { openPlacesOf, placedFields } from '../variant-wording.js';
import type { OpenPlace, PlacedField } from '../variant-wording.js';

/** A text with its open places marked where they stand. */
export function Placed({ text }: { text: string }) {
  if (!text.includes('{{')) return <>{text}</>;
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        piece.kind === 'text' ? (
          piece.text
        ) : (
          <mark key={index} class="release-open-place">
            {piece.place.raw}
          </mark>
        ),
      )}
    </>
  );
}

/** What is open and where, above the text. */
export function OpenPlaces({ ctx, release }: { ctx: PageContext; release: Pick<Release, PlacedField> }) {
  const open = openPlacesOf(release);
  if (!open.length) return null;
  return (
    <section class="release-open" aria-labelledby="open-places">
      <h2 id="open-places">{ctx.t.variants.openPlaces.title}</h2>
      <ul class="room-lines">
        {open.map((one, index) => (
          <li key={index}>{lineOf(ctx, one)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The same above a form, with a link to each field. */
export function FormOpenPlaces({ ctx, values }: { ctx: PageContext; values: FormValues }) {
  const texts = Object.fromEntries(placedFields.map((field) => [field, values[field] ?? '']));
  const quotes = [...Array(10).keys()].map((at) => ({
    text: values[`quote${at}-text`] ?? '',
    name: values[`quote${at}-name`] ?? '',
    role: values[`quote${at}-role`] ?? '',
    approvedBy: null,
    approvedDay: null,
  }));
  const open = openPlacesOf({ ...(texts as Record<Exclude<PlacedField, 'quotes'>, string>), quotes });
  if (!open.length) return null;
  return (
    <div class="notice">
      <div>
        <strong>{ctx.t.variants.openPlaces.title}</strong>
        <ul>
          {open.map((one, index) => (
            <li key={index}>
              <a href={`#${fieldId(one.field === 'quotes' ? 'quote0-text' : one.field)}`}>
                {lineOf(ctx, one)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function lineOf(ctx: PageContext, { field, place }: OpenPlace): string {
  const words = ctx.t.variants;
  const { name, raw } = place;
  const shown = name || (raw.endsWith('}}') ? words.openPlaces.unnamed : words.openPlaces.unclosed(raw));
  return words.openPlaces.one(words.fields[field], shown);
}
