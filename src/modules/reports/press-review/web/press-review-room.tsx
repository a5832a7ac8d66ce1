import { asset } from '../../../../web/assets.js';
import { RoomStyles } from '../../../../web/components/room-styles.js';
import type { PageContext } from '../../../../web/page-context.js';
import type { PressReview } from '../press-review.entity.js';

/** Style sheets of this room, for `head`. */
export function PressReviewStyles() {
  return (
    <>
      <RoomStyles />
      <link rel="stylesheet" href={asset('/static/press-review.css')} />
    </>
  );
}

export function pressReviewAddress({ id }: Pick<PressReview, 'id'>): string {
  return `/press-reviews/${id}`;
}

export function pressReviewCrumbs({ t }: PageContext) {
  return [
    { label: t.reports.title, href: '/reports' },
    { label: t.pressReview.title, href: '/press-reviews' },
  ];
}
