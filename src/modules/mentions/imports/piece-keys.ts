import { hash } from 'node:crypto';
import { canonicalUrl } from '../../../shared/canonical-url.js';
import type { Day } from '../../../shared/days.js';
import { searchKey } from '../../../shared/search-key.js';
import { addressIdentity } from '../../feeds/item-identity.js';

/** What an address is compared by, the same as an item's identity; null for what is no web address. */
export function addressKey(url: string | null): string | null {
  const canonical = url === null ? null : canonicalUrl(url);
  return canonical === null ? null : addressIdentity(canonical);
}

/** A name of an outlet as names are compared. */
export function outletNameKey(name: string): string {
  return hash('sha256', searchKey(name), 'hex');
}

/** Where a piece without outlet keeps the name that its list gave; the word is the same in German and English. */
export function unknownOutletNote(name: string, note: string): string {
  return `Medium: ${name}${note ? `\n${note}` : ''}`;
}

/** What pieces are compared by where addresses do not help: outlet, day and headline. Without an outlet it is its name that counts. */
export function pieceKey(piece: {
  outletId: string | null;
  outletName: string;
  day: Day;
  headline: string;
}): string {
  const outlet = piece.outletId ?? `name ${searchKey(piece.outletName)}`;
  return hash('sha256', `${outlet}\n${piece.day}\n${searchKey(piece.headline)}`, 'base64url').slice(0, 24);
}

/** The same of a mention that is stored. */
export function storedPieceKey(mention: {
  outletId: string | null;
  day: Day;
  headline: string;
  note: string;
}): string {
  const outletName = /^Medium: (.*)/.exec(mention.note)?.[1] ?? '';
  return pieceKey({ ...mention, outletName });
}
