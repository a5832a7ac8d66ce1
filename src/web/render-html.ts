import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A tree as text; texts and attributes are escaped by Preact. */
export function renderHtml(tree: VNode, doctype = '<!doctype html>'): string {
  return doctype + renderToString(tree);
}
