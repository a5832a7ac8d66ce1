import { asset } from '../../../../web/assets.js';

/** Style of the settings that belong to coding, for the `head` of their pages. */
export function CodingSettingsAssets() {
  return <link rel="stylesheet" href={asset('/static/coding.css')} />;
}
