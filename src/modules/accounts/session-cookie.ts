import type { Response } from 'express';
import { sessionDays } from './sessions.js';

export const sessionCookie = 'echolot-session';

export function keepSession(response: Response, secret: string, secure: boolean): void {
  response.cookie(sessionCookie, secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: sessionDays * 86_400_000,
  });
}

export function dropSession(response: Response): void {
  response.clearCookie(sessionCookie, { path: '/' });
}
