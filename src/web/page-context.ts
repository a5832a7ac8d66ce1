import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Formats } from './format.js';
import type { Locale, Messages } from './i18n/messages.js';

export type Theme = 'auto' | 'light' | 'dark';
export type ViewerRole = 'admin' | 'editor' | 'viewer';

/** The signed-in person, as pages see them. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  role: ViewerRole;
}

/** One sentence after a redirect: what was done, with the way back where there is one. */
export interface Notice {
  kind: 'done' | 'problem';
  text: string;
  /** Form that reverts the step: posts `fields` to `action`. */
  undo?: { action: string; fields: Record<string, string> };
}

/** The organisation as pages show it: on paper, at the foot of the navigation, before sign-in. */
export interface OrganisationView {
  /** May be empty beside a logo. */
  name: string;
  /** Large enough for paper. */
  logoUrl: string | null;
  /** Small, for the navigation. */
  smallLogoUrl: string | null;
}

/** Everything a page may know about the request it answers. Filled by the page-context middleware, read by every view. */
export interface PageContext {
  locale: Locale;
  t: Messages;
  format: Formats;
  now: Date;
  /** Null on the pages before sign-in. */
  user: Viewer | null;
  /** Public address of this installation, such as `https://presse.example.org`. */
  origin: string;
  /** Path without the query, as in the address bar. */
  path: string;
  query: URLSearchParams;
  theme: Theme;
  notice: Notice | null;
  counts: { inbox: number };
  /** Sample data in a throw-away database: every page says so. */
  demo: boolean;
  /** Whose installation this is; null while nobody has said. */
  organisation: OrganisationView | null;
}

declare module 'express-serve-static-core' {
  interface Request {
    pageContext?: PageContext;
  }
}

/** Context of a request; throws when the middleware did not run, which is a mistake in the wiring. */
export function pageContextOf(request: Request): PageContext {
  if (!request.pageContext)
    throw new Error('page context is missing: the page-context middleware did not run');
  return request.pageContext;
}

/** Hands a controller method the {@link PageContext}. Import the type with `import type`. */
export const Ctx = createParamDecorator((_: unknown, host: ExecutionContext): PageContext =>
  pageContextOf(host.switchToHttp().getRequest<Request>()),
);

/** May change outlets, feeds, watches and mentions. */
export function mayEdit(ctx: Pick<PageContext, 'user'>): boolean {
  return ctx.user?.role === 'editor' || ctx.user?.role === 'admin';
}

/** May manage people, tokens of others and the settings of the installation. */
export function mayAdminister(ctx: Pick<PageContext, 'user'>): boolean {
  return ctx.user?.role === 'admin';
}
