import type { Request } from 'express';
import type { PageContext } from '../../../../web/page-context.js';

/** Whether a view counts: who works here looks at what was given out, and mail programs ask for the head alone. */
export function isLookedAt(ctx: PageContext, request: Request): boolean {
  return !ctx.user && request.method !== 'HEAD';
}
