import { asset } from '../../../web/assets.js';

/** Style and keys of the pages that show mentions; belongs in `head`. */
export function InboxAssets() {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/mentions.css')} />
      <link rel="stylesheet" href={asset('/static/coding.css')} />
      <script type="module" src={asset('/static/list-rows.js')} />
      <script type="module" src={asset('/static/coding.js')} />
      <script type="module" src={asset('/static/inbox.js')} />
    </>
  );
}
