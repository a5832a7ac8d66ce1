import type { ComponentChildren } from 'preact';
import { AccountMenu, Preferences } from './account-menu.js';
import { Mark } from './components/mark.js';
import { Icon } from './components/icon.js';
import { Document } from './document.js';
import { Navigation, type NavSection } from './navigation.js';
import { NoticeBar } from './notice-bar.js';
import { OrganisationOnPaper, OrganisationSign } from './organisation-sign.js';
import type { PageContext } from './page-context.js';
import { QuickAssets, QuickButton, QuickDialog } from './quick-search.js';
import { renderHtml } from './render-html.js';
import { VERSION } from '../shared/version.js';

export interface PageOptions {
  /** The one heading of the page; also the window title. */
  title: string;
  /** Room that the navigation marks as open. */
  section?: NavSection;
  /** Steps above this page, outermost first; the page itself is not among them. */
  crumbs?: readonly { label: string; href: string }[];
  /** The one primary action: a link or form with class `btn btn-primary`. */
  action?: ComponentChildren;
  /** Short line under the heading. */
  lead?: ComponentChildren;
  /** `normal` 1120 px, `wide` the whole window, `narrow` 720 px for forms. */
  width?: 'normal' | 'wide' | 'narrow';
  /** More elements for `<head>`, such as a feed link. */
  head?: ComponentChildren;
}

/** A whole page with navigation, as HTML. */
export function renderPage(ctx: PageContext, options: PageOptions, children: ComponentChildren): string {
  return renderHtml(
    <Document
      ctx={ctx}
      title={options.title}
      head={
        <>
          {ctx.user && <QuickAssets />}
          {options.head}
        </>
      }
      bodyClass="shell"
    >
      <header class="topbar">
        <Brand ctx={ctx} />
        <QuickButton ctx={ctx} />
        <details class="menu rooms-menu">
          <summary>
            <Icon name="menu" size={20} />
            {ctx.t.shell.menu}
          </summary>
          <div class="menu-sheet">
            <Navigation ctx={ctx} section={options.section} />
            <AccountMenu ctx={ctx} />
          </div>
        </details>
      </header>
      <header class="rail">
        <Brand ctx={ctx} />
        <QuickButton ctx={ctx} />
        <Navigation ctx={ctx} section={options.section} />
        <OrganisationSign ctx={ctx} />
        <AccountMenu ctx={ctx} />
      </header>
      <div class={`sheet sheet-${options.width ?? 'normal'}`}>
        <OrganisationOnPaper ctx={ctx} />
        {ctx.demo && (
          <aside class="demo-banner" aria-label={ctx.t.shell.demo.title}>
            <DemoText ctx={ctx} />
          </aside>
        )}
        <main id="content" tabIndex={-1}>
          <PageHead ctx={ctx} options={options} />
          <NoticeBar ctx={ctx} />
          {children}
        </main>
        <Footer ctx={ctx} />
      </div>
      <QuickDialog ctx={ctx} />
    </Document>,
  );
}

/** A page without navigation: sign-in, set-up, errors. */
export function renderBarePage(
  ctx: PageContext,
  options: Pick<PageOptions, 'title' | 'lead' | 'head'>,
  children: ComponentChildren,
): string {
  return renderHtml(
    <Document ctx={ctx} title={options.title} head={options.head} bodyClass="bare">
      <header class="bare-head">
        <Brand ctx={ctx} />
        <OrganisationSign ctx={ctx} />
      </header>
      <main id="content" class="bare-sheet" tabIndex={-1}>
        <h1>{options.title}</h1>
        {options.lead && <p class="lead">{options.lead}</p>}
        <NoticeBar ctx={ctx} />
        {children}
      </main>
      <footer class="bare-foot">
        {ctx.demo && (
          <p class="demo-banner">
            <DemoText ctx={ctx} />
          </p>
        )}
        <Preferences ctx={ctx} />
      </footer>
    </Document>,
  );
}

/** Part of a page, for htmx answers. */
export function renderFragment(children: ComponentChildren): string {
  return renderHtml(<>{children}</>, '');
}

function Brand({ ctx }: { ctx: PageContext }) {
  return (
    <a class="brand" href="/">
      <Mark />
      <span class="brand-name">{ctx.t.shell.appName}</span>
    </a>
  );
}

function PageHead({ ctx, options }: { ctx: PageContext; options: PageOptions }) {
  const crumbs = options.crumbs ?? [];
  return (
    <div class="page-head">
      {crumbs.length > 0 && (
        <nav class="crumbs" aria-label={ctx.t.shell.breadcrumb}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="page-title-row">
        <h1>{options.title}</h1>
        {options.action && <div class="page-action">{options.action}</div>}
      </div>
      {options.lead && <p class="lead">{options.lead}</p>}
    </div>
  );
}

function DemoText({ ctx }: { ctx: PageContext }) {
  return (
    <>
      <strong>{ctx.t.shell.demo.title}</strong> {ctx.t.shell.demo.text}
    </>
  );
}

function Footer({ ctx }: { ctx: PageContext }) {
  const words = ctx.t.shell.footer;
  return (
    <footer class="foot">
      <span>
        {ctx.t.shell.appName} · {words.version(VERSION)}
      </span>
      <a href="/about/sources">{words.sources}</a>
      <a href="/api">{words.api}</a>
    </footer>
  );
}
