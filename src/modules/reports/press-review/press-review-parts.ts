import { PressReviewsController } from './api/press-reviews.controller.js';
import { EditPressReview } from './edit-press-review.js';
import { PressReviewQueries } from './press-review.queries.js';
import { PrintPressReview } from './print-press-review.js';
import { StartPressReview } from './start-press-review.js';
import { PressReviewPages } from './web/press-review.pages.js';
import { PressReviewOutputPages } from './web/press-review-outputs.pages.js';
import { PressReviewsPages } from './web/press-reviews.pages.js';

/** Parts of the reports module that make press reviews. */
export const pressReviewControllers = [
  // its addresses have a name where others have an id: before those
  PressReviewsPages,
  PressReviewOutputPages,
  PressReviewPages,
  PressReviewsController,
];

export const pressReviewProviders = [PressReviewQueries, StartPressReview, EditPressReview, PrintPressReview];
