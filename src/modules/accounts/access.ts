import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { TokenScope } from './api-token.entity.js';
import type { UserRole } from './user.entity.js';

/** Who sends the request, and by which means. */
export interface Principal {
  userId: string;
  role: UserRole;
  via: { kind: 'session'; sessionId: string } | { kind: 'token'; tokenId: string; scope: TokenScope };
}

declare module 'express-serve-static-core' {
  interface Request {
    principal?: Principal | null;
  }
}

export const PUBLIC = 'access:public';
export const NEEDS = 'access:needs';

/** May be called without signing in. Everything else asks for it. */
export const Public = () => SetMetadata(PUBLIC, true);

/**
 * The least role a method needs. Without this mark reading (GET, HEAD) needs `viewer`, changing anything needs `editor`:
 * forgetting the mark never opens a door.
 */
export const Needs = (role: UserRole) => SetMetadata(NEEDS, role);

/** Hands a method the {@link Principal}; only for methods that are not public. */
export const Who = createParamDecorator((_: unknown, host: ExecutionContext): Principal => {
  const principal = host.switchToHttp().getRequest<Request>().principal;
  if (!principal) throw new Error('a public method asked who is signed in');
  return principal;
});

const rank: Record<UserRole, number> = { viewer: 0, editor: 1, admin: 2 };

export function roleCovers(role: UserRole, needed: UserRole): boolean {
  return rank[role] >= rank[needed];
}
