/** What a piece is to its audience. */
export type PieceKind = 'article' | 'video' | 'audio';

/** An object of schema.org in the page that may be the piece itself. */
export interface LinkedPiece {
  kind: PieceKind;
  /** As written: keys are looked up by {@link wordsOf} and its kin. */
  node: LinkedNode;
}

export type LinkedNode = Readonly<Record<string, unknown>>;

const most = { nodes: 5_000, depth: 14 };

/** How much a type speaks for being the piece of the page; a page names its site, its crumbs and its readers' other favourites too. */
const ranks: Record<string, { kind: PieceKind; rank: number }> = {
  ...kinds('article', 4, [
    'article',
    'newsarticle',
    'reportagenewsarticle',
    'analysisnewsarticle',
    'backgroundnewsarticle',
    'opinionnewsarticle',
    'reviewnewsarticle',
    'askpublicnewsarticle',
    'advertisercontentarticle',
    'satiricalarticle',
    'report',
    'blogposting',
    'liveblogposting',
    'socialmediaposting',
    'techarticle',
  ]),
  ...kinds('audio', 3, ['podcastepisode', 'radioepisode', 'audioobject']),
  ...kinds('video', 3, ['tvepisode', 'videoobject', 'clip', 'tvclip']),
  ...kinds('audio', 2, ['radiobroadcastservice', 'radioclip', 'episode']),
  ...kinds('video', 2, ['broadcastevent', 'publicationevent']),
  ...kinds('article', 1, ['webpage', 'itempage']),
};

function kinds(kind: PieceKind, rank: number, types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, { kind, rank }]));
}

/**
 * The piece that the blocks of linked data of a page describe, and whether a block could not be read. Of several equally fitting ones it is the one that
 * names `address` as its own, else the first that is least nested. Bounded in nodes (5,000) and depth (14).
 */
export function linkedPiece(
  blocks: readonly string[],
  isOwnAddress: (address: string) => boolean,
): { piece: LinkedPiece | null; broken: boolean } {
  let broken = false;
  let left = most.nodes;
  let best: { piece: LinkedPiece; score: number } | null = null;
  for (const block of blocks) {
    const document = parseLoosely(block);
    if (document === undefined) {
      broken ||= block.trim() !== '';
      continue;
    }
    let level: unknown[] = [document];
    for (let depth = 0; depth < most.depth && level.length; depth++) {
      const next: unknown[] = [];
      for (const value of level) {
        if (left-- <= 0) break;
        if (Array.isArray(value)) next.push(...(value as unknown[]).slice(0, left + 1));
        if (!isNode(value)) continue;
        const fit = fitOf(value);
        if (fit) {
          const score = fit.rank * 1_000 + (addressesOf(value).some(isOwnAddress) ? 500 : 0) - depth;
          if (!best || score > best.score) best = { piece: { kind: fit.kind, node: value }, score };
        }
        next.push(...Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null));
      }
      level = next;
    }
  }
  return { piece: best?.piece ?? null, broken };
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Values under a key as a list: schema.org lets every property be one or many. */
export function valuesOf(node: LinkedNode, key: string): unknown[] {
  const value = Object.hasOwn(node, key) ? node[key] : undefined;
  const list: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.slice(0, 20);
}

/** The texts under a key: plain, `{"@value": …}`, or things with a name. Numbers count as written. */
export function wordsOf(node: LinkedNode, key: string): string[] {
  return valuesOf(node, key).flatMap((value) => {
    const inner = isNode(value) ? (valuesOf(value, '@value')[0] ?? valuesOf(value, 'name')[0]) : value;
    return typeof inner === 'string' || typeof inner === 'number' ? [String(inner).slice(0, 2_000)] : [];
  });
}

/** The types of a node in lower case, without the vocabulary's address. */
export function typesOf(node: LinkedNode): string[] {
  return valuesOf(node, '@type').flatMap((type) =>
    typeof type === 'string'
      ? [
          type
            .slice(0, 100)
            .replace(/^.*[/:#]/, '')
            .toLowerCase(),
        ]
      : [],
  );
}

function fitOf(node: LinkedNode): { kind: PieceKind; rank: number } | null {
  const fits = typesOf(node).flatMap((type) => (Object.hasOwn(ranks, type) ? (ranks[type] ?? []) : []));
  return fits.sort((a, b) => b.rank - a.rank)[0] ?? null;
}

function addressesOf(node: LinkedNode): string[] {
  return ['url', '@id', 'mainEntityOfPage'].flatMap((key) =>
    valuesOf(node, key).flatMap((value) => {
      const inner = isNode(value) ? (valuesOf(value, '@id')[0] ?? valuesOf(value, 'url')[0]) : value;
      return typeof inner === 'string' ? [inner] : [];
    }),
  );
}

/** JSON as pages write it: in a comment or CDATA, with raw line breaks in texts, commas too many. `undefined` when it is beyond that. */
function parseLoosely(block: string): unknown {
  const bare = block
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?\s*$/, '')
    .replace(/;\s*$/, '');
  // control characters are white space between tokens, and nothing but a mistake within texts
  // eslint-disable-next-line no-control-regex
  const tidy = bare.replace(/[\u0000-\u001f]+/g, ' ');
  for (const text of [block, tidy, tidy.replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // the next spelling may do
    }
  }
  return undefined;
}
