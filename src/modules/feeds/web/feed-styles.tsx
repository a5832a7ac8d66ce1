import { asset } from '../../../web/assets.js';

/** Style of the pages about feeds; belongs in `head`. */
export function FeedStyles() {
  return <link rel="stylesheet" href={asset('/static/feeds.css')} />;
}
