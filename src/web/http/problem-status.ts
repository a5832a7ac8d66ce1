import type { ErrorCode } from '../../shared/errors.js';

const statuses: Partial<Record<ErrorCode, number>> = {
  'not-found': 404,
  'invalid-id': 404,
  'invalid-cursor': 400,
  'sign-in-required': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'token-read-only': 403,
  'cross-site': 403,
  'email-taken': 409,
  'already-set-up': 409,
  'changed-meanwhile': 409,
  'domain-taken': 409,
  'tag-exists': 409,
  'feed-exists': 409,
  'field-name-taken': 409,
  'list-name-taken': 409,
  'list-kind': 409,
  'interaction-of-sending': 409,
  'field-kind-in-use': 409,
  'already-logged': 409,
  'address-suppressed': 409,
  'contact-erased': 410,
  'already-sent': 409,
  'sending-state': 409,
  'recipient-state': 409,
  'statement-exists': 409,
  'statement-settled': 409,
  'figure-withdrawn': 409,
  'target-exists': 409,
  'target-settled': 409,
  'target-ended': 409,
  'too-large': 413,
  'picture-too-large': 413,
  'file-too-large': 413,
  'clipping-file-missing': 404,
  'clipping-expired': 410,
  'clipping-removed': 410,
  'disk-full': 507,
  'too-many-attempts': 429,
};

/** HTTP status of an error a person can mend; 422 where the input was readable but cannot be accepted. */
export function statusOf(code: ErrorCode): number {
  return statuses[code] ?? 422;
}
