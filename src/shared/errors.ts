/**
 * Three kinds of failure. A `UserError` is told to the person, who can mend it; an outside failure (a feed that does not
 * answer) is a value in the types of `net/` and a row on the feed; everything else is a bug and ends in the error page.
 */
export type ErrorCode =
  | 'not-found'
  | 'invalid-input'
  | 'invalid-id'
  | 'invalid-cursor'
  | 'sign-in-required'
  | 'forbidden'
  | 'token-read-only'
  | 'cross-site'
  | 'too-many-attempts'
  | 'too-large'
  | 'wrong-credentials'
  | 'wrong-password'
  | 'weak-password'
  | 'wrong-setup-token'
  | 'already-set-up'
  | 'email-taken'
  | 'last-admin'
  | 'feed-exists'
  | 'feed-unreadable'
  | 'feed-not-found'
  | 'query-syntax'
  | 'changed-meanwhile'
  | 'domain-taken'
  | 'unknown-district'
  | 'too-many-contacts'
  | 'import-file-gone'
  | 'import-law-missing'
  | 'import-rows-wrong'
  | 'undo-expired'
  | 'merge-needs-name'
  | 'merged-again'
  | 'csv-rows'
  | 'csv-unreadable'
  | 'sheet-unreadable'
  | 'opml-unreadable'
  | 'picture-unreadable'
  | 'picture-too-large'
  | 'clipping-expired'
  | 'clipping-removed'
  | 'clipping-file-missing'
  | 'file-required'
  | 'file-empty'
  | 'file-unknown-type'
  | 'file-not-for-basis'
  | 'rights-before-file'
  | 'file-too-large'
  | 'pdf-unreadable'
  | 'picture-many-pages'
  | 'photo-type'
  | 'photo-heic'
  | 'photo-unreadable'
  | 'photo-many-pages'
  | 'too-many-images'
  | 'disk-full'
  | 'unknown-outlet'
  | 'unknown-campaign'
  | 'unknown-grant'
  | 'release-archived'
  | 'release-not-approved'
  | 'release-not-scheduled'
  | 'release-published'
  | 'variant-of-variant'
  | 'publication-blocked'
  | 'moment-past'
  | 'moment-before-embargo'
  | 'correction-reason'
  | 'unknown-funder'
  | 'unknown-release'
  | 'unknown-contact'
  | 'statement-exists'
  | 'statement-settled'
  | 'target-exists'
  | 'target-value'
  | 'target-settled'
  | 'target-ended'
  | 'target-counted'
  | 'too-many-targets'
  | 'due-day-outside'
  | 'reading-day'
  | 'unknown-tag'
  | 'unknown-key-message'
  | 'tag-exists'
  | 'too-many-views'
  | 'outlet-has-mentions'
  | 'not-logged-by-hand'
  | 'mention-has-files'
  | 'already-logged'
  | 'story-split'
  | 'reason-required'
  | 'period-order'
  | 'figure-negative'
  | 'figure-nothing'
  | 'figure-too-large'
  | 'figure-range'
  | 'figure-source'
  | 'figure-as-of'
  | 'figure-period'
  | 'figure-valid-from'
  | 'figure-reason'
  | 'figure-withdrawn'
  | 'figure-columns'
  | 'audience-of-site'
  | 'field-name-taken'
  | 'field-kind-in-use'
  | 'field-value'
  | 'list-without-options'
  | 'option-twice'
  | 'too-many-fields'
  | 'too-many-options'
  | 'moment-in-future'
  | 'interaction-of-sending'
  | 'list-name-taken'
  | 'list-kind'
  | 'address-suppressed'
  | 'contact-erased'
  | 'sending-state'
  | 'recipient-state'
  | 'already-sent'
  | 'mail-not-set-up'
  | 'mail-refused'
  | 'no-recipients'
  | 'no-embargo'
  | 'no-moment'
  | 'bounce-unreadable';

export type ErrorParams = Record<string, string | number>;

/** One field of the input that is wrong. `path` is the field's name; `message` is ready to read in the person's language. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** Something the person can mend. The text for `code` stands in the message catalogue under `errors`. */
export class UserError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly problems: FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'UserError';
  }
}

export function notFound(what: string): UserError {
  return new UserError('not-found', { what });
}
