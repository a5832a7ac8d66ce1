import type { QueryNode } from './query-node.js';

/** Whether an item that holds none of the query's words would match. Such a query has nothing to look for. */
export function holdsWithoutTerms(node: QueryNode): boolean {
  switch (node.type) {
    case 'term':
      return false;
    case 'not':
      return !holdsWithoutTerms(node.part);
    case 'and':
      return node.parts.every(holdsWithoutTerms);
    case 'or':
      return node.parts.some(holdsWithoutTerms);
  }
}

/** Position of the first negation in the query text, or `null`. */
export function firstNegation(node: QueryNode): number | null {
  if (node.type === 'term') return null;
  if (node.type === 'not') return node.start;
  for (const part of node.parts) {
    const found = firstNegation(part);
    if (found !== null) return found;
  }
  return null;
}
