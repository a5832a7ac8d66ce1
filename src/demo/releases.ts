import { ownSite } from './article.js';
import type { Article } from './article.js';
import { releaseDay } from './calendar.js';
import type { Calendar } from './calendar.js';
import { demoCampaigns } from './campaigns.js';
import { agencySlug, demoOutlets, hostOf } from './outlets.js';
import { Random } from './random.js';
import { boilerplate, releaseTexts } from './texts/releases.js';

export interface DemoRelease {
  /** Place in `demoCampaigns`. */
  campaign: number;
  headline: string;
  body: string;
  boilerplate: string;
  spokespersons: string[];
  links: string[];
  publishedAt: Date;
  /** Slugs of the outlets written to at that moment. */
  outlets: string[];
}

const dateline = ' (amw) – ';
const halfAnHour = 30 * 60_000;

/** A release for each event that is one, such that the agency's text of those days repeats its lead. */
export function planReleases(year: readonly Article[], calendar: Calendar): DemoRelease[] {
  const random = new Random(30_211);
  const agencyTexts = year.filter(({ summary }) => summary.includes(dateline));
  return demoCampaigns.flatMap(({ events }, campaign) =>
    events
      .filter(({ kind }) => kind === 'release')
      .map(({ title, daysAgo }): DemoRelease => {
        const day = releaseDay(calendar, daysAgo);
        const copies = mostCopied(
          agencyTexts.filter(({ publishedAt }) => [day, day - 1].includes(calendar.daysAgo(publishedAt))),
        );
        const { paragraphs, spokesperson } = releaseTexts[title]!;
        const lead = copies[0]?.summary.split(dateline)[1];
        return {
          campaign,
          headline: title,
          body: [...(lead === undefined ? [] : [lead]), ...paragraphs].join('\n\n'),
          boilerplate,
          spokespersons: [spokesperson],
          links: [`https://${hostOf(ownSite)}/presse/${calendar.day(day)}`],
          publishedAt: sentBefore(copies, new Date(`${calendar.day(day)}T07:00:00Z`)),
          outlets: recipients(random),
        };
      }),
  );
}

/** The articles of one text, of the text that most took over. */
function mostCopied(articles: readonly Article[]): Article[] {
  const texts = new Map<string, Article[]>();
  for (const article of articles)
    texts.set(article.summary, [...(texts.get(article.summary) ?? []), article]);
  return [...texts.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** At nine in the morning, or before the first of the copies. */
function sentBefore(copies: readonly Article[], morning: Date): Date {
  const first = Math.min(...copies.map(({ publishedAt }) => publishedAt.getTime()));
  return new Date(Math.min(morning.getTime(), first - halfAnHour));
}

/** The agency, and some of the others. */
function recipients(random: Random): string[] {
  const others = demoOutlets.filter(({ slug, language }) => slug !== agencySlug && language === undefined);
  return [agencySlug, ...random.shuffled(others.map(({ slug }) => slug)).slice(0, random.int(9, 16))];
}
