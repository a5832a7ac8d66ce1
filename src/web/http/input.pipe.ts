import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { UserError } from '../../shared/errors.js';
import { describeIssue } from '../i18n/describe-issue.js';
import { messagesFor } from '../i18n/messages.js';

/**
 * Checks `@Query({ schema })` and `@Body({ schema })` with zod; what does not fit becomes one `invalid-input` that names every field. The API
 * speaks English here: it has no reader's language at this point.
 */
@Injectable()
export class InputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) => {
        const t = messagesFor('en');
        return new UserError(
          'invalid-input',
          {},
          (issues as readonly z.core.$ZodIssue[]).map((issue) => ({
            path: issue.path.map(String).join('.'),
            message: describeIssue(issue, t),
          })),
        );
      },
    });
  }
}
