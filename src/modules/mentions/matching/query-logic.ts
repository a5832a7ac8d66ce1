import type { QueryNode } from './query-node.js';

/** Whether an item that holds none of the query's words would match. Such a query has nothing to look for. */
function holdsWithoutTerms(node: QueryNode): boolean {
  switch (node.type) {
    case 'term':
    case 'near':
      return false;
    case 'not':
      return !holdsWithoutTerms(node.part);
    case 'and':
      return node.parts.every(holdsWithoutTerms);
    case 'or':
      return node.parts.some(holdsWithoutTerms);
  }
}

/** Position of the first negation that makes a query hold without its words; `null` when none does. */
export function idleNegation(node: QueryNode): number | null {
  if (node.type === 'term' || node.type === 'near' || !holdsWithoutTerms(node)) return null;
  if (node.type === 'not') return node.start;
  for (const part of node.parts) {
    const found = idleNegation(part);
    if (found !== null) return found;
  }
  return null;
}
