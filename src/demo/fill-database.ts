import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/in-transaction.js';
import { AuditLog } from '../modules/accounts/audit-log.js';
import { CreateUser } from '../modules/accounts/create-user.js';
import { OrganisationProfile } from '../modules/accounts/organisation-profile.js';
import { UsersRepository } from '../modules/accounts/users.repository.js';
import { OwnDomainLists } from '../modules/mentions/own-domain-lists.js';
import { AttributeMentions } from '../modules/mentions/attribution/attribute-mentions.js';
import { ActiveWatches } from '../modules/mentions/active-watches.js';
import { RematchStoredItems } from '../modules/mentions/rematch-stored-items.js';
import { SaveWatch } from '../modules/mentions/save-watch.js';
import { AssignStories } from '../modules/mentions/stories/assign-stories.js';
import { QueueStoriesAnew } from '../modules/mentions/stories/queue-stories-anew.js';
import { ReleasesQueries } from '../modules/releases/releases.queries.js';
import { demoDomains } from './article.js';
import type { Article } from './article.js';
import type { Calendar } from './calendar.js';
import { yearLength } from './calendar.js';
import { demoCampaigns, nameWatch } from './campaigns.js';
import { demoPeople } from './demo-people.js';
import type { DemoFeed } from './feeds.js';
import { HistoryClock } from './history-clock.js';
import { planReleases } from './releases.js';
import { logByHand, recordMentions, reviewMentions } from './record-history.js';
import { storeArticles } from './store-articles.js';
import { storeCoding } from './store-coding.js';
import { storeCampaigns } from './store-campaigns.js';
import { storeContactWork } from './store-contact-work.js';
import { storeContacts } from './store-contacts.js';
import { storeDrafts } from './store-drafts.js';
import { storeFeeds } from './store-feeds.js';
import { storeFigures } from './store-figures.js';
import { storeFields } from './store-fields.js';
import { storeFunding } from './store-funding.js';
import { storeOutlets } from './store-outlets.js';
import { storeReleases } from './store-releases.js';
import { storeVariants } from './store-variants.js';
import { storeSendings } from './store-sendings.js';

/** Fills an empty database, reference data apart, with the invented year. `year` oldest first. */
export async function fillDatabase(
  dataSource: DataSource,
  year: readonly Article[],
  calendar: Calendar,
  { timeZone, urlOf }: { timeZone: string; urlOf: (feed: Pick<DemoFeed, 'slug'>) => string },
): Promise<void> {
  const clock = new HistoryClock(new Date(`${calendar.day(yearLength - 1)}T06:30:00Z`));
  const { admin, editor } = await createPeople(dataSource, clock);
  const outlets = await inTransaction(dataSource, (manager) => storeOutlets(manager, calendar));
  const campaigns = await inTransaction(dataSource, (manager) => storeCampaigns(manager, calendar));
  await inTransaction(dataSource, (manager) =>
    storeReleases(manager, planReleases(year, calendar), { campaigns, outlets, timeZone }),
  );
  await inTransaction(dataSource, (manager) =>
    storeVariants(manager, calendar, { campaigns, outlets, timeZone }),
  );
  await saveWatches(dataSource, clock, { campaigns, userId: admin, timeZone });
  const domains = new OwnDomainLists(dataSource, new AuditLog(clock));
  await domains.change({ ...demoDomains, revision: 0 }, admin);
  clock.moveTo(calendar.now);
  const stored = await inTransaction(dataSource, async (manager) => {
    const feeds = await storeFeeds(manager, calendar, year, outlets, urlOf);
    const articles = await storeArticles(manager, year, outlets, feeds);
    await recordMentions(manager, articles, clock, timeZone);
    return articles;
  });
  await reviewMentions(dataSource, stored, calendar, clock, editor);
  await logByHand(dataSource, calendar, clock, { outlets, campaigns, userId: editor, timeZone });
  clock.moveTo(calendar.now);
  await storeFigures(dataSource, clock, calendar, { outlets, editor, timeZone });
  await storeFields(dataSource, clock, { admin, editor });
  const contacts = await inTransaction(dataSource, (manager) =>
    storeContacts(manager, calendar, clock, { outlets, timeZone, userId: editor }),
  );
  await storeDrafts(dataSource, clock, { campaigns, editor, admin, calendar, timeZone });
  await storeContactWork(dataSource, calendar, clock, { contacts, timeZone, userId: editor });
  await settle(dataSource, clock);
  await storeCoding(dataSource, clock, { admin, editor });
  await storeFunding(dataSource, clock, calendar, { campaigns, outlets, editor });
  await inTransaction(dataSource, (manager) => storeSendings(manager, editor));
}

/** Stories and attributions, as the schedule would have found them by now. */
async function settle(dataSource: DataSource, clock: HistoryClock): Promise<void> {
  await new QueueStoriesAnew(dataSource).runIfDue();
  await new AssignStories(dataSource, clock).workOff();
  const organisation = new OrganisationProfile(dataSource, clock);
  await new AttributeMentions(dataSource, clock, new ReleasesQueries(dataSource), organisation).workOff();
}

async function createPeople(
  dataSource: DataSource,
  clock: HistoryClock,
): Promise<{ admin: string; editor: string }> {
  const create = new CreateUser(dataSource, new UsersRepository(dataSource), new AuditLog(clock), clock);
  const admin = await create.run(demoPeople.admin, null);
  const editor = await create.run(demoPeople.editor, admin.id);
  await create.run(demoPeople.viewer, admin.id);
  return { admin: admin.id, editor: editor.id };
}

async function saveWatches(
  dataSource: DataSource,
  clock: HistoryClock,
  { campaigns, userId, timeZone }: { campaigns: readonly string[]; userId: string; timeZone: string },
): Promise<void> {
  const save = new SaveWatch(dataSource, new AuditLog(clock), clock);
  const author = { userId, locale: 'de' as const };
  await save.create({ ...nameWatch, campaignId: null }, author);
  for (const [index, { watch }] of demoCampaigns.entries()) {
    await save.create({ ...watch, campaignId: campaigns[index] ?? null }, author);
  }
  await new RematchStoredItems(dataSource, new ActiveWatches(), clock, { timeZone }).workOff();
}
