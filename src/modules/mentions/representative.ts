import { headlineLabels } from './label-groups.js';
import type { Mention } from './mention.entity.js';

type Candidate = Pick<Mention, 'id' | 'label' | 'review' | 'publishedAt'>;

/**
 * The mention whose headline stands for its story: the one that a person chose; else the earliest that an editorial office or an agency published and nobody dismissed; else the
 * earliest. `chosen`: ids that people chose, the latest choice last. `story` must not be empty.
 */
export function representativeOf<M extends Candidate>(
  story: readonly M[],
  chosen: readonly string[] = [],
): M {
  const latest = [...chosen].reverse().find((id) => story.some((mention) => mention.id === id));
  if (latest !== undefined) return story.find(({ id }) => id === latest)!;
  const rank = ({ label, review }: Candidate) =>
    (review === 'new' || review === 'relevant' ? 0 : 2) + (headlineLabels.includes(label) ? 0 : 1);
  return [...story].sort(
    (a, b) =>
      rank(a) - rank(b) || a.publishedAt.getTime() - b.publishedAt.getTime() || (a.id < b.id ? -1 : 1),
  )[0]!;
}
