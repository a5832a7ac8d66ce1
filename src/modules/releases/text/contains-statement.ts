import { searchKey } from '../../../shared/search-key.js';

/** Whether a text already says the statement, whatever its case, spaces, hyphens and quotation marks. */
export function containsStatement(text: string, statement: string): boolean {
  const key = searchKey(statement);
  return key !== '' && ` ${searchKey(text)} `.includes(` ${key} `);
}
