import { Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { UserError } from '../../shared/errors.js';
import { isStorableText } from '../../shared/storable-text.js';

/**
 * Refuses text that no database of ours can keep or compare, wherever it stands in an address or body, so that no room has to think of it.
 * An upload is not read yet at this point.
 */
@Injectable()
export class StorableInputMiddleware implements NestMiddleware {
  use(request: Request, _response: Response, next: NextFunction): void {
    const body: unknown = request.body;
    // NUL reaches an address in this form only; half a surrogate pair cannot be written in UTF-8
    const isStorable = !request.originalUrl.includes('%00') && holdsStorableText(body);
    next(isStorable ? undefined : new UserError('invalid-input'));
  }
}

/** With a list of what is left to look at: a body of a million brackets would exhaust the stack. */
export function holdsStorableText(body: unknown): boolean {
  const left: unknown[][] = [[body]];
  for (let values = left.pop(); values; values = left.pop()) {
    for (const value of values) {
      if (typeof value === 'string' && !isStorableText(value)) return false;
      if (Array.isArray(value)) left.push(value);
      else if (typeof value === 'object' && value !== null) left.push(Object.entries(value).flat());
    }
  }
  return true;
}
