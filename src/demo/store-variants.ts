import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { District } from '../modules/places/district.entity.js';
import { Delivery } from '../modules/releases/delivery.entity.js';
import { unwrittenRelease } from '../modules/releases/new-release.js';
import { Release } from '../modules/releases/release.entity.js';
import { wordingOf } from '../modules/releases/release-wording.js';
import { factsOf } from '../modules/releases/variants/place-facts.js';
import { VariantText } from '../modules/releases/variants/variant-text.entity.js';
import { filledWording } from '../modules/releases/variants/variant-wording.js';
import { asJson } from '../modules/releases/versions/store-version.js';
import { dayOf } from '../shared/days.js';
import { newId } from '../shared/ids.js';
import type { Calendar } from './calendar.js';
import { releaseDay } from './calendar.js';
import { demoOutlets } from './outlets.js';
import type { OutletIds } from './store-outlets.js';
import { boilerplate } from './texts/releases.js';

/** Place facts of six districts; the last one is not out yet and lacks its quote. */
const rows: { ags: string; facts: Record<string, string> }[] = [
  {
    ags: '03358',
    facts: { Zahl: '12', Zitat: 'Bei uns hilft jetzt jede Woche jemand aus der Nachbarschaft' },
  },
  { ags: '05566', facts: { Zahl: '31', Zitat: 'Ohne die Lotsen ginge vieles liegen' } },
  { ags: '05570', facts: { Zahl: '18', Zitat: 'Wir suchen vor allem Menschen mit Zeit am Nachmittag' } },
  { ags: '08416', facts: { Zahl: '27', Zitat: 'Das Ehrenamt ist bei uns zu Hause' } },
  { ags: '08435', facts: { Zahl: '22', Zitat: 'Am See kennt man sich, das macht es leicht' } },
  { ags: '16067', facts: { Zahl: '9', Zitat: '' } },
];

const wentOutDaysAgo = 20;

/** One master with six variants: five went out to the outlets of their districts, one waits for a quote. */
export async function storeVariants(
  manager: EntityManager,
  calendar: Calendar,
  { campaigns, outlets, timeZone }: { campaigns: readonly string[]; outlets: OutletIds; timeZone: string },
): Promise<void> {
  const publishedAt = new Date(`${calendar.day(releaseDay(calendar, wentOutDaysAgo))}T08:00:00Z`);
  const createdAt = new Date(publishedAt.getTime() - 86_400_000);
  const base = {
    ...unwrittenRelease(),
    campaignId: campaigns[0] ?? null,
    boilerplate,
    createdAt,
    updatedAt: createdAt,
    version: 1,
  };
  const master: Release = {
    ...base,
    id: newId(createdAt),
    kicker: 'Ehrenamt im {{Kreis}}',
    headline: '{{Zahl}} neue Lotsen im {{Kreis}}',
    lead: 'Im {{Kreis}} mit seinen {{Einwohner}} Einwohnern haben {{Zahl}} Menschen die Ausbildung abgeschlossen.',
    body: '„{{Zitat}}“, heißt es aus dem Verein. Der nächste Kurs beginnt im Herbst in {{Ort}}.',
    place: '{{Ort}}',
  };
  await manager.insert(Release, master);
  const districts = new Map(
    (await manager.findBy(District, { ags: In(rows.map(({ ags }) => ags)) })).map((row) => [row.ags, row]),
  );
  for (const { ags, facts } of rows) {
    const district = districts.get(ags);
    if (!district) continue;
    const wording = filledWording(wordingOf(master, []), factsOf(district, facts, 'de'));
    const isOut = facts['Zitat'] !== '';
    const { kicker, headline, lead, body, place } = wording;
    const id = newId(createdAt);
    await manager.insert(Release, {
      ...base,
      ...{ id, kicker, headline, lead, body, place },
      masterId: master.id,
      districtAgs: ags,
      placeFacts: facts,
      ...(isOut
        ? {
            state: 'published' as const,
            approvedAt: createdAt,
            publishedAt,
            day: dayOf(publishedAt, timeZone),
            updatedAt: publishedAt,
          }
        : {}),
    });
    await manager.insert(VariantText, { releaseId: id, wording: asJson(wording), filledAt: createdAt });
    if (!isOut) continue;
    for (const { slug } of demoOutlets.filter(
      (outlet) => outlet.scope === 'local' && outlet.districts.includes(ags),
    )) {
      const delivery = {
        id: newId(publishedAt),
        releaseId: id,
        outletId: outlets.get(slug)!,
        sentAt: publishedAt,
      };
      await manager.insert(Delivery, delivery);
    }
  }
}
