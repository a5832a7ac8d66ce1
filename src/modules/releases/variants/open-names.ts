import type { Release } from '../release.entity.js';
import type { PlacedField } from './variant-wording.js';
import { openPlacesOf } from './variant-wording.js';

/** Names of the places that a release leaves open, each once; brackets without a name as they are written. */
export function openNames(release: Pick<Release, PlacedField>): string[] {
  return [...new Set(openPlacesOf(release).map(({ place }) => place.name || place.raw))];
}
