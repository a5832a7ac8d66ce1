import { searchKey } from '../../../shared/search-key.js';

/** A release of a family (a master and its variants) that a piece may go back to. */
export interface FamilyMember {
  releaseId: string;
  isMaster: boolean;
  /** The newsroom was written to with it before the piece appeared. */
  reached: boolean;
  /** The piece names its district: 2 with its kind, 1 by name alone. */
  named: 0 | 1 | 2;
  /** The outlet spreads in its district. */
  inArea: boolean;
  /** Characters of the piece that are its own words. */
  covered: number;
}

/**
 * The one release of a family that a piece counts for, so that thirty near-identical texts are not thirty answers: the one that the newsroom was sent,
 * else the one whose district the piece names, else the one whose district alone lies where the outlet spreads, else the one with most words in the
 * piece, else the master, else the oldest. Who ties in one step is told apart by the next. Does not depend on the order of `members`.
 */
export function oneOfFamily(members: readonly FamilyMember[]): string {
  let left = [...members].sort((a, b) => (a.releaseId < b.releaseId ? -1 : 1));
  const keep = (some: FamilyMember[]) => {
    if (some.length) left = some;
  };
  keep(left.filter(({ reached }) => reached));
  keep(left.filter(({ named }) => named > 0 && named === Math.max(...left.map((each) => each.named))));
  const near = left.filter(({ inArea }) => inArea);
  if (near.length === 1) keep(near);
  const most = Math.max(...left.map(({ covered }) => covered));
  keep(left.filter(({ covered }) => covered === most));
  keep(left.filter(({ isMaster }) => isMaster));
  return left[0]!.releaseId;
}

/** A text as {@link districtNamed} looks through it; made once a piece. */
export function namingText(texts: readonly string[]): string {
  return ` ${searchKey(texts.join('\n'))} `;
}

/** Whether a text of {@link namingText} names a district: 2 with its kind ("Kreis Dachau" for a Landkreis too), 1 by its name alone. */
export function districtNamed(text: string, { name, kind }: { name: string; kind: string }): 0 | 1 | 2 {
  const key = searchKey(name);
  if (!key || !text.includes(` ${key} `)) return 0;
  const kinds = /kreisfrei|stadtkreis/i.test(kind) ? ['stadt', searchKey(kind)] : ['kreis', searchKey(kind)];
  const withKind = kinds.some(
    (word) => text.includes(` ${word} ${key} `) || text.includes(` ${key} ${word} `),
  );
  return withKind ? 2 : 1;
}
