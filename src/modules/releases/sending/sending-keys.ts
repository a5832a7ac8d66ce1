import type { Release } from '../release.entity.js';

/** The variants of one master are one release to whoever gets it. */
export function rootOf({ id, masterId }: Pick<Release, 'id' | 'masterId'>): string {
  return masterId ?? id;
}

/** Claims on a contact and an address: unique, so that neither gets the same release twice. */
export function onceKeys(root: string, contactId: string | null, addressHash: string | null) {
  return {
    onceContact: contactId && `${root}:${contactId}`,
    onceAddress: addressHash && `${root}:${addressHash}`,
  };
}

/** The claims given up: the release may go there another time. */
export const noClaims = { onceContact: null, onceAddress: null };
