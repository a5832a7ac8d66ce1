import { asset } from '../../../web/assets.js';
import { RoomStyles } from '../../../web/components/room-styles.js';
import { OutletFieldAssets } from '../../outlets/web/outlet-field.js';

/** Style of contacts, for the `head` of their pages. */
export function ContactStyles() {
  return (
    <>
      <RoomStyles />
      <link rel="stylesheet" href={asset('/static/contacts.css')} />
      <link rel="stylesheet" href={asset('/static/contact-work.css')} />
    </>
  );
}

/** Style and script of the form. */
export function ContactFormAssets() {
  return (
    <>
      <ContactStyles />
      <OutletFieldAssets />
    </>
  );
}
