import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { UserError } from '../../shared/errors.js';
import { NEEDS, PUBLIC, roleCovers } from './access.js';
import type { UserRole } from './user.entity.js';

const readingMethods = new Set(['GET', 'HEAD']);

/** One rule for pages and API: signed in, role high enough, token allowed to write. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const { principal } = request;
    if (!principal) throw new UserError('sign-in-required');
    const reading = readingMethods.has(request.method);
    const needed =
      this.reflector.getAllAndOverride<UserRole | undefined>(NEEDS, targets) ??
      (reading ? 'viewer' : 'editor');
    if (!roleCovers(principal.role, needed)) throw new UserError('forbidden');
    if (!reading && principal.via.kind === 'token' && principal.via.scope === 'read') {
      throw new UserError('token-read-only');
    }
    return true;
  }
}
