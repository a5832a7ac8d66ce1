import { asset } from '../../../../web/assets.js';

/** Style of the pages of sendings; belongs in `head`. */
export function SendingStyles() {
  return <link rel="stylesheet" href={asset('/static/sendings.css')} />;
}
