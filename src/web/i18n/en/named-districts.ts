import type { de } from '../de.js';

export const namedDistricts: (typeof de)['namedDistricts'] = {
  heading: 'Districts named in the text',
  lead: 'Found in headline and text, or added by hand. They count apart from the distribution area.',
  waiting: 'The text is about to be searched for places.',
  none: 'No district recognised for certain. Ambiguous names count only with a second sign.',
  byHand: 'added by hand',
  add: 'Add a district',
  addHint: 'Name with its kind, or key, such as “Unna (Kreis)” or 05978',
  addOne: 'Add',
  remove: 'Remove',
  removeOne: (name) => `Remove ${name}`,
  added: (name) => `${name} added.`,
  known: (name) => `${name} is there already.`,
  removed: (name) => `${name} removed. The search will not add it here again.`,
  gone: 'The district is no longer there.',
  returned: 'The district is back.',
  unknown: (line) => `“${line}” is no single district.`,
  ambiguous: (line, choices) => `“${line}” is ambiguous: ${choices}`,
};
