/** Attributes of a text that goes out or was frozen in its own language: browsers do not translate it. Preact's types know no word for it. */
export const asItStands: object = { translate: 'no' };
