import { Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { cookieOf } from '../../web/http/cookies.js';
import type { Principal } from './access.js';
import { ApiTokens } from './api-tokens.js';
import { sessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import type { User } from './user.entity.js';

declare module 'express-serve-static-core' {
  interface Request {
    /** The signed-in person's own row, for the page context only. */
    account?: User | null;
  }
}

/**
 * Finds out who sends a request, from the bearer token or the session cookie. Tokens work on the API alone: a page asks for a person.
 */
@Injectable()
export class IdentifyMiddleware implements NestMiddleware {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  async use(request: Request, _response: Response, next: NextFunction): Promise<void> {
    try {
      const found = await this.find(request);
      request.principal = found?.principal ?? null;
      request.account = found?.user ?? null;
      next();
    } catch (error) {
      next(error);
    }
  }

  private async find(request: Request): Promise<{ principal: Principal; user: User } | null> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      if (!request.originalUrl.startsWith('/api/')) return null;
      const resumed = await this.tokens.resume(bearer);
      if (!resumed) return null;
      const { token, user } = resumed;
      return {
        user,
        principal: {
          userId: user.id,
          role: user.role,
          via: { kind: 'token', tokenId: token.id, scope: token.scope },
        },
      };
    }
    const secret = cookieOf(request, sessionCookie);
    const resumed = secret === null ? null : await this.sessions.resume(secret);
    if (!resumed) return null;
    const { session, user } = resumed;
    return {
      user,
      principal: { userId: user.id, role: user.role, via: { kind: 'session', sessionId: session.id } },
    };
  }
}
