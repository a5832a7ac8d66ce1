import { asset } from '../../../../web/assets.js';
import { SavedViewsAssets } from '../../saved-views/web/saved-views-bar.js';

/** Style of the search; belongs in `head`. */
export function SearchAssets() {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/mentions.css')} />
      <link rel="stylesheet" href={asset('/static/search.css')} />
      <SavedViewsAssets />
    </>
  );
}
