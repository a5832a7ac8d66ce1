import { asset } from '../../../../web/assets.js';

/** Style of what shows clippings; belongs in `head`, or before their section on a page of another room. */
export function ClippingStyles() {
  return <link rel="stylesheet" href={asset('/static/clippings.css')} />;
}
