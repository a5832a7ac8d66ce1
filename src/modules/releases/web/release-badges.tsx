import { StatusBadge } from '../../../web/components/badge.js';
import type { Tone } from '../../../web/components/badge.js';
import type { PageContext } from '../../../web/page-context.js';
import { isUnderEmbargo } from '../publication/is-public-at.js';
import type { Release, ReleaseState } from '../release.entity.js';

const tones: Record<ReleaseState, Tone> = {
  draft: 'neutral',
  approved: 'good',
  scheduled: 'good',
  published: 'off',
};

/** Where a release stands, in words. */
export function ReleaseBadges({
  ctx,
  release,
}: {
  ctx: PageContext;
  release: Pick<Release, 'state' | 'embargoUntil' | 'correctedAt' | 'archivedAt'>;
}) {
  const words = ctx.t.publication;
  return (
    <>
      <StatusBadge tone={tones[release.state]}>{words.states[release.state]}</StatusBadge>
      {isUnderEmbargo(release, ctx.now) && (
        <>
          {' '}
          <StatusBadge tone="neutral">{words.embargoed}</StatusBadge>
        </>
      )}
      {release.correctedAt && (
        <>
          {' '}
          <StatusBadge tone="neutral">{words.corrected}</StatusBadge>
        </>
      )}
      {release.archivedAt && (
        <>
          {' '}
          <StatusBadge tone="off">{words.archived}</StatusBadge>
        </>
      )}
    </>
  );
}
