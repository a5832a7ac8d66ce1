import type { organisation as de } from '../de/organisation.js';

export const organisation: typeof de = {
  tab: 'Organisation',
  lead: 'Name and logo appear on printouts, on the sign-in page and at the foot of the navigation.',
  name: 'Name of the organisation',
  nameHint: 'As it should stand on paper. Leave it empty to show no name.',
  nameSaved: 'Name saved.',
  logoTitle: 'Logo',
  logo: 'Logo of the organisation',
  file: 'Picture file',
  fileHint: (megabytes) =>
    `PNG, JPEG, WebP, GIF or TIFF up to ${megabytes} MB, best with a transparent ground and at least 480 pixels high. Place and camera are not kept from the file.`,
  fileMissing: 'Choose a picture file first.',
  upload: 'Upload logo',
  replace: 'Replace logo',
  remove: 'Remove logo',
  none: 'No logo yet. Printouts then show the name alone.',
  onPaper: 'On paper',
  inNavigation: 'In the navigation',
  uploaded: 'Logo saved.',
  removed: 'Logo removed.',
  restored: 'Previous logo restored.',
};
