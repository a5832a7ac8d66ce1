import { asset } from '../../../web/assets.js';
import { ContactStyles } from './contact-assets.js';

/** Style of imports, exports and duplicates, for the `head` of their pages. */
export function ContactFileStyles() {
  return (
    <>
      <ContactStyles />
      <link rel="stylesheet" href={asset('/static/contact-files.css')} />
    </>
  );
}
