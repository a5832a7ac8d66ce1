import { conditionFields } from './query-fields.js';
import { problem } from './query-error.js';
import type { NearNode, QueryNode, TermNode } from './query-node.js';

/** Joins what stands on both sides of each NEAR: words, phrases, or groups of them joined by OR. */
export function nearNode(
  operands: readonly { start: number; node: QueryNode }[],
  distances: number[],
): NearNode {
  const parts = operands.map(({ start, node }) => {
    const terms = alternativesOf(node);
    if (!terms) throw problem('near-operand', start);
    return terms;
  });
  const fields = new Set(parts.flat().map(({ field }) => field));
  const isCondition = [...fields].some((field) => conditionFields.has(field));
  fields.delete('text');
  if (isCondition || fields.size > 1) throw problem('near-fields', operands[0]!.start);
  return { type: 'near', parts, distances };
}

function alternativesOf(node: QueryNode): TermNode[] | null {
  if (node.type === 'term') return [node];
  if (node.type !== 'or') return null;
  const parts = node.parts.map(alternativesOf);
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}
