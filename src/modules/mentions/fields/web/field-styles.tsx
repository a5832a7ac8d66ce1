import { asset } from '../../../../web/assets.js';

/** Style of own fields, for the `head` of pages that show them. */
export function FieldStyles() {
  return <link rel="stylesheet" href={asset('/static/fields.css')} />;
}
