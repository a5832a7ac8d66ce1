import { Icon } from './components/icon.js';
import type { PageContext, Theme } from './page-context.js';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const LANGUAGES = ['de', 'en'] as const;

/** Who is signed in, how the pages look, and the way out. Opens without script. */
export function AccountMenu({ ctx }: { ctx: PageContext }) {
  const { t, user } = ctx;
  return (
    <details class="menu account">
      <summary>
        <Icon name="user" size={22} />
        <span class="account-who">
          <span class="visually-hidden">{t.shell.account.menu}: </span>
          <span class="account-name">{user ? user.name || user.email : t.shell.preferences.title}</span>
          {user && <span class="account-role">{t.shell.account.roles[user.role]}</span>}
        </span>
        <Icon name="down" size={16} />
      </summary>
      <div class="menu-sheet">
        {user && <a href="/settings">{t.shell.account.settings}</a>}
        <Preferences ctx={ctx} />
        {user ? (
          <form method="post" action="/sign-out">
            <button type="submit" class="menu-button">
              {t.shell.account.signOut}
            </button>
          </form>
        ) : (
          <a href="/sign-in">{t.shell.account.signIn}</a>
        )}
      </div>
    </details>
  );
}

/** Language and theme as plain buttons: posts `locale` or `theme`, and `back`, to `/preferences`. */
export function Preferences({ ctx }: { ctx: PageContext }) {
  const { t, locale, theme } = ctx;
  const words = t.shell.preferences;
  return (
    <form method="post" action="/preferences" class="preferences">
      <input type="hidden" name="back" value={addressOf(ctx)} />
      <fieldset>
        <legend>{words.language}</legend>
        <div class="segments">
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="submit"
              name="locale"
              value={language}
              lang={language}
              aria-pressed={language === locale}
            >
              {words.languages[language]}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.theme}</legend>
        <div class="segments">
          {THEMES.map((choice) => (
            <button
              key={choice}
              type="submit"
              name="theme"
              value={choice}
              title={words.themes[choice]}
              aria-pressed={choice === theme}
            >
              {words.themesShort[choice]}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function addressOf(ctx: PageContext): string {
  const query = ctx.query.toString();
  return query ? `${ctx.path}?${query}` : ctx.path;
}
