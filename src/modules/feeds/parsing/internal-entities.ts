/** Entities that the DOCTYPE of a document declares itself, with their replacement texts as written. */
export type InternalEntities = ReadonlyMap<string, string>;

const declaration = /<!ENTITY\s+([\w.:-]{1,100})\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const reference = /&([\w.:-]{1,100});/g;

/** `prolog` is everything before the root element. External entities (SYSTEM, PUBLIC) are left out and never loaded. */
export function internalEntities(prolog: string): InternalEntities {
  const entities = new Map<string, string>();
  if (!prolog.includes('<!ENTITY')) return entities;
  for (const match of prolog.matchAll(declaration)) {
    if (match[1] && !entities.has(match[1])) entities.set(match[1], match[2] ?? match[3] ?? '');
  }
  return entities;
}

/** Characters that all references in a document may add before it counts as an attack. */
const harmlessGrowth = 1_000_000;

/** Would the document grow out of all proportion if its entities were expanded? Nothing is expanded to find out. */
export function isEntityBomb(entities: InternalEntities, body: string): boolean {
  if (entities.size === 0) return false;
  const sizes = expandedSizes(entities);
  let growth = 0;
  for (const match of body.matchAll(reference)) {
    growth += sizes.get(match[1] ?? '') ?? 0;
    if (growth > harmlessGrowth) return true;
  }
  return false;
}

/** Sizes settle after as many rounds as entities are nested; ten levels are more than any honest document has. */
function expandedSizes(entities: InternalEntities): Map<string, number> {
  const sizes = new Map(Array.from(entities, ([name, text]) => [name, text.length]));
  for (let round = 0; round < 10; round++) {
    for (const [name, text] of entities) {
      let size = text.length;
      for (const match of text.matchAll(reference)) size += sizes.get(match[1] ?? '') ?? 0;
      sizes.set(name, Math.min(size, harmlessGrowth * 2));
    }
  }
  return sizes;
}

/** Puts in the entities that are plain words (a company name, `&#160;`); any other reference stays as written. */
export function expandPlainEntities(body: string, entities: InternalEntities): string {
  const plain = new Map(
    Array.from(entities).filter(([, text]) => text.length <= 1000 && /^(?:[^&<]|&#)*$/.test(text)),
  );
  if (plain.size === 0) return body;
  return body.replace(reference, (whole, name: string) => plain.get(name) ?? whole);
}
