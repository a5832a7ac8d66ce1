import type { ComponentChildren } from 'preact';
import { asset } from '../../../../web/assets.js';
import type { Messages } from '../../../../web/i18n/messages.js';
import { renderHtml } from '../../../../web/render-html.js';
import type { NewsroomState } from '../newsroom-settings.js';

/** What each page of the newsroom knows. */
export interface NewsroomFrame {
  state: NewsroomState;
  /** May be empty. */
  organisation: string;
  logo: string | null;
  /** Public address of this installation. */
  origin: string;
}

interface Options {
  t: Messages;
  language: 'de' | 'en';
  title: string;
  description: string;
  /** Path of the page; the canonical address is made from it. */
  path: string;
  head?: ComponentChildren;
}

/** The organisation's own page: nothing of this application, no script, no cookie, nothing from another host. */
export function renderNewsroom(frame: NewsroomFrame, options: Options, children: ComponentChildren): string {
  const { state, organisation, origin } = frame;
  const { t, language, title, description, path, head } = options;
  const site = siteName(frame, t);
  return renderHtml(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === site ? site : `${title} · ${site}`}</title>
        {description && <meta name="description" content={description} />}
        {state.noindex && <meta name="robots" content="noindex" />}
        <link rel="canonical" href={`${origin}${path}`} />
        <link rel="alternate" type="application/rss+xml" title={`${site} (RSS)`} href="/newsroom/rss.xml" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={`${site} (Atom)`}
          href="/newsroom/atom.xml"
        />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={asset('/static/newsroom.css')} />
        <meta property="og:site_name" content={site} />
        <meta property="og:title" content={title} />
        {description && <meta property="og:description" content={description} />}
        <meta property="og:url" content={`${origin}${path}`} />
        <meta property="og:locale" content={language === 'de' ? 'de_DE' : 'en_GB'} />
        {head}
      </head>
      <body>
        <a class="skip" href="#content">
          {t.shell.skipToContent}
        </a>
        {(organisation || frame.logo || title !== site) && (
          <header class="top">
            <a class="home" href="/newsroom">
              {frame.logo && <img src={frame.logo} alt={organisation ? '' : t.organisation.logo} />}
              {organisation && <span>{organisation}</span>}
              {!organisation && !frame.logo && <span>{site}</span>}
            </a>
          </header>
        )}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          <Contact frame={frame} t={t} />
          <p>
            {t.newsroom.follow} <a href="/newsroom/rss.xml">RSS</a> <a href="/newsroom/atom.xml">Atom</a>
          </p>
        </footer>
      </body>
    </html>,
  );
}

export function siteName({ state, organisation }: NewsroomFrame, t: Messages): string {
  if (state.title) return state.title;
  return organisation ? t.newsroom.siteOf(organisation) : t.newsroom.press;
}

function Contact({ frame: { state }, t }: { frame: NewsroomFrame; t: Messages }) {
  const { contactName, contactPhone, contactEmail } = state;
  if (!contactName && !contactPhone && !contactEmail) return null;
  return (
    <address>
      <strong>{t.newsroom.contact}</strong>
      {contactName && <span>{contactName}</span>}
      {contactPhone && <a href={`tel:${contactPhone.replace(/[^+\d]/g, '')}`}>{contactPhone}</a>}
      {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
    </address>
  );
}
