import type { ComponentChildren } from 'preact';
import { asset } from './assets.js';
import type { PageContext } from './page-context.js';

interface DocumentProps {
  ctx: PageContext;
  title: string;
  head?: ComponentChildren;
  bodyClass: string;
  children: ComponentChildren;
}

/** htmx adds no style sheet of its own and calls nobody but this server. */
const HTMX_CONFIG = JSON.stringify({ includeIndicatorCSS: false, mode: 'same-origin' });

/** The HTML frame: head, skip link, body. The colour scheme is pure CSS, so it also follows the device without script. */
export function Document({ ctx, title, head, bodyClass, children }: DocumentProps) {
  return (
    <html
      lang={ctx.locale}
      data-scheme={ctx.theme}
      data-bs-theme={ctx.theme === 'auto' ? undefined : ctx.theme}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={ctx.theme === 'auto' ? 'light dark' : ctx.theme} />
        <title>{`${title} · ${ctx.t.shell.appName}`}</title>
        <link rel="icon" type="image/svg+xml" href={asset('/static/favicon.svg')} />
        <link rel="stylesheet" href={asset('/static/vendor/tabler/tabler.min.css')} />
        <link rel="stylesheet" href={asset('/static/echolot.css')} />
        <meta name="htmx-config" content={HTMX_CONFIG} />
        <script src={asset('/static/vendor/htmx/htmx.min.js')} defer />
        <script src={asset('/static/app.js')} defer />
        {head}
      </head>
      <body class={bodyClass}>
        <a class="skip-to" href="#content">
          {ctx.t.shell.skipToContent}
        </a>
        {children}
      </body>
    </html>
  );
}
