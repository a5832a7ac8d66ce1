import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Notice } from '../page-context.js';
import { cookieOf } from './cookies.js';
import { ownPath } from './see-other.js';

const name = 'echolot-notice';

const noticeSchema = z.object({
  kind: z.enum(['done', 'problem']),
  text: z.string().max(600),
  undo: z
    .object({
      action: z.string().refine((action) => ownPath(action, '') === action),
      fields: z.record(z.string(), z.string()),
    })
    .optional(),
});

/** Keeps a notice for the page that follows a redirect, one minute at most. */
export function keepNotice(response: Response, notice: Notice, secure: boolean): void {
  const value = JSON.stringify({ ...notice, text: notice.text.slice(0, 600) });
  response.cookie(name, value, { httpOnly: true, sameSite: 'lax', secure, maxAge: 60_000, path: '/' });
}

/** The notice left by the step before, shown once. A forged or broken cookie is no notice. */
export function takeNotice(request: Request, response: Response): Notice | null {
  const value = cookieOf(request, name);
  if (value === null) return null;
  response.clearCookie(name, { path: '/' });
  try {
    const { undo, ...notice } = noticeSchema.parse(JSON.parse(value));
    return undo ? { ...notice, undo } : notice;
  } catch {
    return null;
  }
}
