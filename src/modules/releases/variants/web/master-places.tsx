import { StatusBadge } from '../../../../web/components/badge.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { Release } from '../../release.entity.js';
import { builtInKeys, builtInNames } from '../place-facts.js';
import { placeKey } from '../../../../shared/text/place-template.js';
import { askedNames } from '../variant-wording.js';

/** The places that the text of a master asks for, and how to write them. */
export function MasterPlaces({ ctx, master }: { ctx: PageContext; master: Release }) {
  const words = ctx.t.variants;
  const names = askedNames(master);
  return (
    <section class="variant-places">
      <h2>{words.places.title}</h2>
      {names.length ? (
        <ul class="room-lines">
          {names.map((name) => (
            <li key={name}>
              <code lang={master.language}>{`{{${name}}}`}</code>{' '}
              <StatusBadge tone={builtInKeys.has(placeKey(name)) ? 'good' : 'neutral'}>
                {builtInKeys.has(placeKey(name)) ? words.places.known : words.places.fromTable}
              </StatusBadge>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">{words.empty.noPlaces}</p>
      )}
      <p class="quiet">{words.places.builtIn(builtInNames[master.language].join(', '))}</p>
      <p class="quiet">{words.places.syntax}</p>
    </section>
  );
}
