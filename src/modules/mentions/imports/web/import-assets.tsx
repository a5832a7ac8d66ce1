import { asset } from '../../../../web/assets.js';

/** Style of the pages of imports, and a look at the size of a file before it is sent; belongs in `head`. */
export function ImportAssets() {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/imports.css')} />
      <script type="module" src={asset('/static/imports.js')} />
    </>
  );
}
