import { Icon } from './components/icon.js';
import { mayEdit } from './page-context.js';
import type { PageContext } from './page-context.js';

/** Rooms of the house, in the order of the navigation. */
export type NavSection =
  | 'overview'
  | 'inbox'
  | 'timeline'
  | 'reach'
  | 'campaigns'
  | 'grants'
  | 'reports'
  | 'tasks'
  | 'calendar'
  | 'releases'
  | 'contacts'
  | 'outlets'
  | 'feeds'
  | 'watches'
  | 'places'
  | 'settings';

interface Room {
  section: NavSection;
  href: string;
  /** Who may go there; left out: everybody. */
  may?: (ctx: PageContext) => boolean;
}

/** Reading first, then what is looked after, then the installation. */
const groups: readonly (readonly Room[])[] = [
  [
    { section: 'overview', href: '/' },
    { section: 'inbox', href: '/mentions' },
    { section: 'timeline', href: '/timeline' },
    { section: 'reach', href: '/reach' },
    { section: 'tasks', href: '/tasks' },
    { section: 'calendar', href: '/calendar' },
  ],
  [
    { section: 'campaigns', href: '/campaigns' },
    { section: 'grants', href: '/grants' },
    { section: 'reports', href: '/reports' },
    { section: 'releases', href: '/releases' },
    { section: 'contacts', href: '/contacts', may: mayEdit },
    { section: 'watches', href: '/watches' },
    { section: 'outlets', href: '/outlets' },
    { section: 'feeds', href: '/feeds' },
    { section: 'places', href: '/places' },
  ],
  [{ section: 'settings', href: '/settings' }],
];

/** The list of rooms with the one that is open marked, and the number of mentions that wait. */
export function Navigation({ ctx, section }: { ctx: PageContext; section: NavSection | undefined }) {
  const { t, format, counts } = ctx;
  return (
    <nav class="rooms" aria-label={t.shell.mainNavigation}>
      {groups.map((group) => (
        <ul key={group[0]?.section}>
          {group
            .filter(({ may }) => may?.(ctx) ?? true)
            .map((room) => (
              <li key={room.section}>
                <a href={room.href} aria-current={room.section === section ? 'page' : undefined}>
                  <Icon name={room.section} />
                  <span>{t.shell.nav[room.section]}</span>
                  {room.section === 'inbox' && counts.inbox > 0 && (
                    <span class="count-waiting">
                      <span aria-hidden="true">{format.number(counts.inbox)}</span>
                      <span class="visually-hidden">{t.shell.inboxWaiting(counts.inbox)}</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}
