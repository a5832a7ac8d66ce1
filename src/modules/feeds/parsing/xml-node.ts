import { containers, wrappers } from './feed-vocabulary.js';
import { knownName } from './namespaces.js';
import { type Field, mostFields } from './raw-feed.js';

/** Prefixes mean what they usually mean: documents that bind them otherwise never come here (see the trust gate). */
const noDeclarations: ReadonlyMap<string, string> = new Map();

/** The fields of all nodes that xml2js found for the element that the readers know as `name`; null when one of them holds inline markup. */
export function fieldsOfNodes(name: string, nodes: unknown): Field[] | null {
  const fields: Field[] = [];
  for (const node of Array.isArray(nodes) ? (nodes as unknown[]).slice(0, mostFields) : [nodes]) {
    const found = fieldsOfNode(name, node, 0);
    if (found === null) return null;
    fields.push(...found);
  }
  return fields;
}

function fieldsOfNode(name: string, node: unknown, depth: number): Field[] | null {
  if (typeof node === 'string') return [plainField(name, node, new Map(), [])];
  if (typeof node !== 'object' || node === null) return null;
  let markup = '';
  let attributes = new Map<string, string>();
  const inner: Field[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === '_') markup = String(value);
    else if (key === '$') attributes = attributesOf(value);
    else {
      // Containers and wrappers are two levels deep at most; anything else with children is inline markup.
      if (depth > 1 || !(containers.has(name) || wrappers.has(name)) || !Array.isArray(value)) return null;
      for (const child of (value as unknown[]).slice(0, mostFields)) {
        const found = fieldsOfNode(knownName(key, noDeclarations), child, depth + 1);
        if (found === null) return null;
        inner.push(...found);
      }
    }
  }
  if (wrappers.has(name)) return [plainField(name, '', attributes, []), ...inner];
  return [plainField(name, markup, attributes, inner)];
}

function plainField(name: string, markup: string, attributes: Map<string, string>, children: Field[]): Field {
  return { name, markup, attributes, children, base: null };
}

function attributesOf(value: unknown): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).map(([key, text]) => [key.toLowerCase(), String(text)]));
}
