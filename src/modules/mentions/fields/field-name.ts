import { searchKey } from '../../../shared/search-key.js';

/** A name as names are compared: "Größe" and "GROESSE" are one. Names of signs alone are compared as they stand. */
export function fieldNameKey(name: string): string {
  return searchKey(name) || name.toLowerCase();
}
