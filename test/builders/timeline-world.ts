import { Campaign } from '../../src/modules/campaigns/campaign.entity.js';
import { CampaignEvent } from '../../src/modules/campaigns/campaign-event.entity.js';
import { MentionCampaign } from '../../src/modules/mentions/mention-campaign.entity.js';
import { Mention } from '../../src/modules/mentions/mention.entity.js';
import { RecordMentions } from '../../src/modules/mentions/record-mentions.js';
import { newId } from '../../src/shared/ids.js';
import type { TestApp } from '../support/app.js';
import { insertCampaign, insertDistrict, insertOutlet, storeItems } from './mentions-world.js';

/** A name that would break out of any place it is written to without care. */
export const hostileName = `Bote </script><b>"&'\u0007`;

/**
 * Something for every division of the timeline, on 2 to 5 March 2026: two local outlets in overlapping districts, a national one, one unknown;
 * two campaigns, some mentions in both and some in none; two releases on one day and an event on another.
 */
export async function fillTimeline(house: TestApp) {
  const { dataSource, clock } = house;
  const now = clock.now();
  await insertDistrict(dataSource, '09761', 'Augsburg', 'Kreisfreie Stadt');
  await insertDistrict(dataSource, '09772', 'Augsburg', 'Landkreis');
  const bote = await insertOutlet(dataSource, hostileName, 'local', now, ['09761', '09772']);
  const echo = await insertOutlet(dataSource, 'Echo', 'local', now, ['09772']);
  const blatt = await insertOutlet(dataSource, 'Tagesblatt', 'national', now, []);
  const spring = await insertCampaign(dataSource, 'Frühling', now);
  const summer = await insertCampaign(dataSource, 'Sommer', now);
  await house.bob.post('/api/v1/watches').send({ name: 'Haus', query: 'Stadtwerkstatt' }).expect(201);

  const on = (day: string, outletId: string | null, number: number) => ({
    title: `Stadtwerkstatt ${number}`,
    summary: `Notiz ${number}`,
    outletId,
    publishedAt: new Date(`${day}T08:00:00Z`),
  });
  const items = await storeItems(dataSource, now, [
    on('2026-03-02', bote, 1),
    on('2026-03-02', bote, 2),
    on('2026-03-02', echo, 3),
    on('2026-03-03', blatt, 4),
    on('2026-03-03', null, 5),
    on('2026-03-05', bote, 6),
    on('2026-03-05', blatt, 7),
  ]);
  await dataSource.transaction((manager) => house.app.get(RecordMentions).itemsArrived(manager, items));
  await dataSource.manager.update(Mention, { review: 'new' }, { review: 'relevant' });
  const mentions = await dataSource.manager.find(Mention, { order: { headline: 'ASC' } });
  const inCampaign = (campaignId: string, ...numbers: number[]) =>
    dataSource.manager.insert(
      MentionCampaign,
      numbers.map((number) => ({ mentionId: mentions[number - 1]!.id, campaignId })),
    );
  await inCampaign(spring, 1, 2, 4);
  await inCampaign(summer, 2, 7);
  for (const headline of ['Wir starten', 'Wir starten richtig']) {
    await house.bob
      .post('/api/v1/releases')
      .send({ headline, body: 'Vier Kreise gehen an den Start.', publishedAt: '2026-03-03T07:00:00Z' })
      .expect(201);
  }
  await dataSource.manager.insert(CampaignEvent, {
    id: newId(now),
    campaignId: spring,
    day: '2026-03-05',
    kind: 'event',
    title: 'Tag der offenen Tür',
  });
  return { bote, echo, blatt, spring, summer, campaigns: await dataSource.manager.find(Campaign) };
}
