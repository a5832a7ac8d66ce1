import type { EntityManager } from 'typeorm';
import { CampaignDistrict } from '../../src/modules/campaigns/campaign-district.entity.js';
import { CampaignEvent } from '../../src/modules/campaigns/campaign-event.entity.js';
import { CampaignGrant } from '../../src/modules/campaigns/campaign-grant.entity.js';
import { CampaignOutlet } from '../../src/modules/campaigns/campaign-outlet.entity.js';
import { Campaign } from '../../src/modules/campaigns/campaign.entity.js';
import { Interaction } from '../../src/modules/contacts/interaction.entity.js';
import { FeedDay } from '../../src/modules/feeds/feed-day.entity.js';
import { Feed } from '../../src/modules/feeds/feed.entity.js';
import { Funder } from '../../src/modules/funding/funder.entity.js';
import { FundingStatement } from '../../src/modules/funding/funding-statement.entity.js';
import { Grant } from '../../src/modules/funding/grant.entity.js';
import { GrantTarget } from '../../src/modules/funding/targets/grant-target.entity.js';
import { TargetReading } from '../../src/modules/funding/targets/target-reading.entity.js';
import { Attribution } from '../../src/modules/mentions/attribution.entity.js';
import type { Grade } from '../../src/modules/mentions/attribution/proof.js';
import { Clipping } from '../../src/modules/mentions/clippings/clipping.entity.js';
import { KeyMessage } from '../../src/modules/mentions/key-messages/key-message.entity.js';
import { MentionKeyMessage } from '../../src/modules/mentions/key-messages/mention-key-message.entity.js';
import { AudienceFigure } from '../../src/modules/outlets/figures/audience-figure.entity.js';
import type { Metric } from '../../src/modules/outlets/figures/metrics.js';
import { Outlet } from '../../src/modules/outlets/outlet.entity.js';
import { MentionAudience } from '../../src/modules/reach/mention-audience.entity.js';
import { Delivery } from '../../src/modules/releases/delivery.entity.js';
import { ReleaseGrant } from '../../src/modules/releases/release-grant.entity.js';
import { addDays } from '../../src/shared/days.js';
import { newId } from '../../src/shared/ids.js';
import { aContact } from './a-contact.js';
import { aFeed } from './a-feed.js';
import { insertCampaign, insertDistrict, insertOutlet } from './mentions-world.js';
import { storedMention } from './stored-mention.js';
import { storedRelease } from './stored-release.js';

/** Would break out of any place it is written to without care. */
export const hostileHeadline = `<script>alert("1")</script> =1+1 #"\\[*Kreis*]`;
/** Must never come into the facts of a report. */
export const secrets = {
  person: 'Petra Probe-Geheim',
  mail: 'petra.geheim@bote.example',
  note: 'nur für uns notiert',
  quoted: 'Zitierte Zusage',
  proof: 'Zusage von Frau Verschwiegen',
  teaser: 'Anreißer aus dem Feed',
};
export const statementText = 'Gefördert durch das Wegeamt.';

/**
 * The first quarter of 2026 of a small press office, written so that every figure can be worked out by hand; today is 10 April 2026.
 * Two campaigns of one grant and one beside it; editions of a title, print, web and radio; some coded, some attributed, some under other labels; a quarter before.
 */
export async function fillReportWorld(manager: EntityManager) {
  const { connection: dataSource } = manager;
  const now = new Date('2026-04-10T09:00:00Z');
  for (const [ags, name] of [
    ['09761', 'Augsburg'],
    ['09772', 'Aichach'],
    ['09162', 'München'],
    ['09184', 'Starnberg'],
  ] as const)
    await insertDistrict(dataSource, ags, name, 'Landkreis');
  const outlet = (name: string, scope: Outlet['scope'], areas: string[]) =>
    insertOutlet(dataSource, name, scope, now, areas);
  const bote = await outlet('Bote', 'local', ['09761', '09772']);
  const nord = await outlet('Bote Nord', 'local', ['09761']);
  const sued = await outlet('Bote Süd', 'local', ['09772']);
  const blatt = await outlet('Tagesblatt', 'national', []);
  const welle = await outlet('Welle', 'regional', ['09162']);
  const echo = await outlet('Echo', 'local', ['09184']);
  for (const id of [nord, sued]) await manager.update(Outlet, { id }, { level: 'edition', parentId: bote });
  await manager.update(Outlet, { id: welle }, { mediumType: 'broadcaster' });

  const lotsen = await insertCampaign(dataSource, 'Lotsen', now);
  const haus = await insertCampaign(dataSource, 'Haus', now);
  const other = await insertCampaign(dataSource, 'Anderes', now);
  await manager.update(Campaign, { id: lotsen }, { periodStart: '2026-01-01', periodEnd: '2026-03-31' });
  await manager.insert(CampaignDistrict, [
    { campaignId: lotsen, districtAgs: '09761' },
    { campaignId: lotsen, districtAgs: '09184' },
    { campaignId: haus, districtAgs: '09162' },
  ]);
  await manager.insert(CampaignOutlet, [
    { campaignId: lotsen, outletId: blatt },
    { campaignId: lotsen, outletId: echo },
  ]);
  await manager.insert(CampaignEvent, {
    id: newId(now),
    campaignId: lotsen,
    day: '2026-02-14',
    kind: 'event',
    title: 'Tag der offenen Tür',
  });

  const grant = await aGrant(manager, now);
  await manager.insert(CampaignGrant, [
    { campaignId: lotsen, grantId: grant },
    { campaignId: haus, grantId: grant },
  ]);

  const withStatement = await storedRelease(manager, {
    campaignId: lotsen,
    headline: 'Lotsen starten',
    body: `Vier Kreise starten.\n\n${statementText}`,
    publishedAt: new Date('2026-01-12T08:00:00Z'),
    day: '2026-01-12',
    quotes: [{ text: secrets.quoted, name: secrets.person, role: '', approvedBy: null, approvedDay: null }],
    pressContact: { name: secrets.person, phone: '', email: secrets.mail },
  });
  const without = await storedRelease(manager, {
    campaignId: haus,
    headline: 'Haus eröffnet',
    publishedAt: new Date('2026-02-10T08:00:00Z'),
    day: '2026-02-10',
    embargoUntil: new Date('2026-05-01T08:00:00Z'),
    embargoReason: 'Kabinett',
  });
  await manager.insert(ReleaseGrant, [
    { releaseId: withStatement, grantId: grant },
    { releaseId: without, grantId: grant },
  ]);
  const sentAt = new Date('2026-01-12T08:05:00Z');
  const delivery = (releaseId: string, outletId: string) => ({ id: newId(now), releaseId, outletId, sentAt });
  await manager.insert(Delivery, [
    delivery(withStatement, bote),
    delivery(withStatement, blatt),
    delivery(withStatement, echo),
    delivery(without, welle),
  ]);

  const figure = (outletId: string, metric: Metric, low: number, high = low, validFrom = '2025-01-01') => ({
    id: newId(now),
    outletId,
    metric,
    low,
    high,
    periodStart: null,
    periodEnd: null,
    source: 'Mediadaten 2026',
    url: '',
    asOf: '2026-01-02',
    validFrom,
    note: secrets.note,
    origin: 'user' as const,
    createdAt: now,
    createdBy: null,
    withdrawnAt: null,
    withdrawnReason: '',
  });
  await manager.insert(AudienceFigure, [
    figure(bote, 'distributed', 20_000),
    figure(bote, 'distributed', 22_000, 22_000, '2026-02-15'),
    figure(nord, 'distributed', 12_000),
    figure(sued, 'distributed', 14_000),
    figure(blatt, 'visits', 3_100_000),
    figure(welle, 'listeners', 40_000, 60_000),
  ]);

  const message = newId(now);
  await manager.insert(KeyMessage, {
    id: message,
    text: 'Lotsen sparen Wege',
    campaignId: null,
    createdAt: now,
    archivedAt: null,
  });

  const of = { campaigns: [lotsen], areas: ['09761', '09772'] };
  const ran = {
    first: await storedMention(
      manager,
      '2026-01-12',
      {
        outletId: bote,
        headline: hostileHeadline,
        publishedAt: new Date('2026-01-12T14:00:00Z'),
        depth: 'dedicated',
        tone: 'positive',
        funderNamed: true,
        initiated: true,
        note: secrets.note,
        author: secrets.person,
      },
      { ...of, named: ['09184'] },
    ),
    // two editions of the Bote with one story: 26,000 copies, of which the title has 20,000
    nord: await storedMention(
      manager,
      '2026-02-02',
      { outletId: nord, funderNamed: false, initiated: true },
      { campaigns: [lotsen, haus], areas: ['09761'] },
    ),
    sued: '',
    web: await storedMention(
      manager,
      '2026-02-10',
      {
        outletId: blatt,
        scope: 'national',
        channel: null,
        publishedAt: new Date('2026-02-10T18:00:00Z'),
        tone: 'neutral',
      },
      { campaigns: [haus] },
    ),
    web2: await storedMention(
      manager,
      '2026-02-10',
      { outletId: blatt, scope: 'national', channel: 'online' },
      { campaigns: [lotsen] },
    ),
    radio: await storedMention(
      manager,
      '2026-02-16',
      { outletId: welle, scope: 'regional', channel: 'radio', mediumType: 'broadcaster' },
      { campaigns: [haus], areas: ['09162'] },
    ),
    later: await storedMention(manager, '2026-03-03', { outletId: bote }, of),
    unknown: await storedMention(
      manager,
      '2026-03-09',
      { scope: 'unknown', mediumType: 'unknown', funderNamed: false },
      { campaigns: [lotsen] },
    ),
    own: await storedMention(
      manager,
      '2026-03-10',
      { label: 'own', outletId: echo },
      { campaigns: [lotsen] },
    ),
  };
  ran.sued = await storedMention(
    manager,
    '2026-02-03',
    { outletId: sued, storyId: ran.nord },
    { campaigns: [lotsen], areas: ['09772'] },
  );
  await storedMention(manager, '2026-02-04', { outletId: nord, repeatOf: ran.nord, storyId: ran.nord }, of);
  await storedMention(manager, '2026-02-05', { review: 'new' }, of);
  await storedMention(manager, '2026-02-05', { review: 'irrelevant' }, of);
  await storedMention(
    manager,
    '2026-02-20',
    { outletId: echo, headline: 'Nicht dabei' },
    { campaigns: [other], areas: ['09184'] },
  );
  const before = await storedMention(manager, '2025-11-20', { outletId: bote }, of);
  await manager.insert(MentionAudience, {
    id: newId(now),
    mentionId: ran.later,
    metric: 'distributed',
    low: 30_000,
    high: 30_000,
    source: 'Sonderausgabe',
    url: '',
    asOf: '2026-03-03',
    note: secrets.note,
    createdAt: now,
    createdBy: null,
  });
  await manager.insert(MentionKeyMessage, { mentionId: ran.first, messageId: message });
  const attribution = (mentionId: string, releaseId: string, grade: Grade) => ({
    id: newId(now),
    mentionId,
    releaseId,
    grade,
    proofs: [],
    rules: 2,
    gradedAt: now,
    ruledGrade: null,
    reason: secrets.note,
    ruledBy: null,
    ruledAt: null,
  });
  await manager.insert(Attribution, [
    attribution(ran.first, withStatement, 'A'),
    attribution(ran.nord, withStatement, 'C'),
    attribution(ran.web, without, 'B'),
    { ...attribution(ran.radio, without, 'B'), ruledGrade: 'D' as const },
  ]);

  const contact = await aContact(manager, {
    kind: 'person',
    lastName: secrets.person,
    email: secrets.mail,
    legalBasis: 'interest',
  });
  const enquiry = (at: string, releaseId: string | null, answeredAt: string | null) => ({
    id: newId(now),
    contactId: contact.id,
    kind: 'enquiry' as const,
    direction: 'in' as const,
    at: new Date(at),
    summary: secrets.note,
    outcome: null,
    releaseId,
    answerDueAt: null,
    answeredAt: answeredAt && new Date(answeredAt),
    userId: null,
    createdAt: now,
    version: 1,
  });
  await manager.insert(Interaction, [
    enquiry('2026-01-13T10:00:00Z', withStatement, '2026-01-13T12:00:00Z'),
    enquiry('2026-02-11T10:00:00Z', null, null),
  ]);
  await manager.insert(Clipping, {
    id: newId(now),
    mentionId: ran.first,
    kind: 'paper',
    rightsBasis: 'paper',
    readers: secrets.person,
    readerCount: null,
    validUntil: null,
    proof: secrets.proof,
    forReports: false,
    forSharing: false,
    place: 'Ordner 3',
    createdBy: null,
    createdAt: now,
    version: 1,
  });
  await watch(manager, bote, '2026-01-01', '2026-03-21', now);
  return {
    ...{ grant, lotsen, haus, other, withStatement, without },
    outlets: { bote, nord, sued, blatt, welle, echo },
    pieces: { ...ran, before },
  };
}

/** A feed that was due and answered each day, and then no more. */
async function watch(manager: EntityManager, outletId: string, from: string, to: string, now: Date) {
  const feed = aFeed(now, { outletId });
  await manager.insert(Feed, feed);
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    days.push({ feedId: feed.id, day, due: 4, succeeded: 4, newItems: 3 });
  await manager.insert(FeedDay, days);
}

async function aGrant(manager: EntityManager, now: Date): Promise<string> {
  const [funder, grant] = [newId(now), newId(now)];
  await manager.insert(Funder, {
    id: funder,
    name: 'Bundesministerium für Wege',
    shortName: 'BMW',
    note: secrets.note,
    logoFileId: null,
    createdAt: now,
    archivedAt: null,
  });
  await manager.insert(Grant, {
    id: grant,
    funderId: funder,
    title: 'Sprachlotsen',
    reference: '01AB12345',
    periodStart: '2025-10-01',
    periodEnd: '2026-12-31',
    referenceRequired: false,
    logoRequired: false,
    logoRule: '',
    approvalRequired: false,
    noticeDays: null,
    blocksPublication: false,
    copiesRequired: 2,
    email: secrets.mail,
    note: secrets.note,
    createdAt: now,
    updatedAt: now,
    version: 1,
    archivedAt: null,
  });
  await manager.insert(FundingStatement, {
    id: newId(now),
    grantId: grant,
    language: 'de',
    text: statementText,
    validFrom: '2025-10-01',
    createdAt: now,
  });
  const target = (changes: Partial<GrantTarget>): GrantTarget => ({
    id: newId(now),
    grantId: grant,
    indicator: 'placements',
    name: '',
    unit: '',
    value: 12,
    dueDay: null,
    remark: '',
    ordinal: 0,
    createdAt: now,
    createdBy: null,
    replacesId: null,
    endedAt: null,
    endReason: '',
    ...changes,
  });
  const old = target({
    value: 20,
    endedAt: new Date('2026-01-20T09:00:00Z'),
    endReason: 'Kürzung der Mittel',
  });
  const talks = target({
    indicator: 'own',
    name: 'Gespräche mit Kommunen',
    unit: 'Gespräche',
    value: 10,
    ordinal: 2,
  });
  await manager.insert(GrantTarget, [
    old,
    target({ replacesId: old.id }),
    target({ indicator: 'statement-rate', value: 100, ordinal: 1 }),
    talks,
  ]);
  await manager.insert(TargetReading, {
    id: newId(now),
    targetId: talks.id,
    day: '2026-03-15',
    value: 4,
    source: 'Protokolle',
    createdAt: now,
    createdBy: null,
  });
  return grant;
}
