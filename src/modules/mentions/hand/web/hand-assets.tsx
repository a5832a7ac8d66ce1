import { asset } from '../../../../web/assets.js';
import { OutletFieldAssets } from '../../../outlets/web/outlet-field.js';

/** Style and comforts of entering by hand; belongs in `head`. */
export function HandAssets() {
  return (
    <>
      <OutletFieldAssets />
      <link rel="stylesheet" href={asset('/static/hand.css')} />
      <script type="module" src={asset('/static/hand.js')} />
    </>
  );
}
