import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMentionsWorld } from '../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../test/builders/mentions-world.js';
import { newId } from '../../shared/ids.js';
import { AuditEntry } from '../accounts/audit-entry.entity.js';
import { AuditLog } from '../accounts/audit-log.js';
import { Item } from '../feeds/item.entity.js';
import { OutletDomain } from '../outlets/outlet-domain.entity.js';
import { LabelMention } from './label-mention.js';
import { LabelMentionsAnew } from './label-mentions-anew.js';
import { Match } from './match.entity.js';
import { MentionedItems } from './mentioned-items.js';
import { Mention } from './mention.entity.js';
import { OwnDomainLists } from './own-domain-lists.js';

describe('labels of mentions', () => {
  let world: MentionsWorld;
  let lists: OwnDomainLists;
  let anew: LabelMentionsAnew;
  let byHand: LabelMention;

  beforeEach(async () => {
    world = await openMentionsWorld();
    const audit = new AuditLog(world.clock);
    lists = new OwnDomainLists(world.dataSource, audit);
    anew = new LabelMentionsAnew(world.dataSource);
    byHand = new LabelMention(world.dataSource, audit);
    await world.aWatch();
  });
  afterEach(() => world.close());

  const save = (own: string[], partners: string[], revision: number) =>
    lists.change({ own, partners, revision }, world.alice);
  const at = (url: string, changes = {}) => ({
    url,
    title: `Stadtwerkstatt ${url.split('/').at(-1)}`,
    ...changes,
  });
  const inOrder = async () => (await world.allMentions()).sort((a, b) => (a.headline < b.headline ? -1 : 1));
  const labels = async () => (await inOrder()).map(({ label, labelledBy }) => `${label} ${labelledBy}`);

  it('are worked out when a mention is recorded', async () => {
    await save(['haus.example'], ['verband.example'], 0);
    await world.dataSource.manager.insert(OutletDomain, {
      id: newId(),
      outletId: world.local,
      host: 'news.verband.example',
    });
    await world.arrive(
      at('https://bote.example/1'),
      at('https://www.haus.example/2'),
      at('https://news.google.com/3', { outletId: world.local }),
      at('https://www.presseportal.de/pm/4'),
      at('https://bote.example/5', { summary: 'Berlin (epd) – Die Stadtwerkstatt …' }),
      at('https://bote.example/6', { url: null }),
    );
    expect(await labels()).toEqual([
      'editorial rule',
      'own rule',
      'partner rule',
      'pressPortal rule',
      'agency rule',
      'editorial rule',
    ]);
  });

  it('are worked out for what is entered by hand', async () => {
    await save(['haus.example'], [], 0);
    const publishedAt = world.clock.now();
    const draft = { outletId: world.local, publishedAt, note: '', campaignIds: [] };
    await world.log.log({ ...draft, headline: 'A', url: 'https://haus.example/a' }, world.alice);
    await world.log.log({ ...draft, headline: 'B', url: null }, world.alice);
    expect(await labels()).toEqual(['own rule', 'editorial rule']);
  });

  it('follow the lists when these change, except where a person decided', async () => {
    await world.arrive(
      at('https://haus.example/1'),
      at('https://haus.example/2'),
      at('https://bote.example/3'),
    );
    const [, second] = await inOrder();
    await byHand.change(second!.id, 'partner', null, world.alice);
    await save(['haus.example'], [], 0);
    expect(await labels()).toEqual(['editorial rule', 'partner hand', 'editorial rule']);
    expect(await anew.runIfDue()).toBe(1);
    expect(await labels()).toEqual(['own rule', 'partner hand', 'editorial rule']);
    expect(await anew.runIfDue()).toBeNull();
    await save([], [], 1);
    expect(await anew.runIfDue()).toBe(1);
    expect(await labels()).toEqual(['editorial rule', 'partner hand', 'editorial rule']);
  });

  it('are worked out once for mentions from before there were labels, however many', async () => {
    const mentions = Array.from({ length: 1201 }, (_, n) => at(`https://ots.at/${n}`));
    await world.arrive(...mentions);
    await world.dataSource.manager.update(Mention, { label: 'pressPortal' }, { label: 'editorial' });
    expect(await anew.runIfDue()).toBe(1201);
    expect(await world.dataSource.manager.countBy(Mention, { label: 'pressPortal' })).toBe(1201);
    expect(await anew.runIfDue()).toBeNull();
  });

  it('can be changed by a person, and back, with an entry in the log', async () => {
    await world.arrive(at('https://bote.example/1', { summary: '(dpa) Stadtwerkstatt' }));
    const [mention] = await world.allMentions();
    const done = await byHand.change(mention!.id, 'partner', 1, world.alice);
    expect(done).toEqual({ label: 'partner', version: 2, before: 'rule' });
    expect(await labels()).toEqual(['partner hand']);
    world.clock.advance({ seconds: 1 });
    const other = await byHand.change(mention!.id, 'own', 2, world.alice);
    expect(other).toEqual({ label: 'own', version: 3, before: 'partner' });
    world.clock.advance({ seconds: 1 });
    expect(await byHand.change(mention!.id, 'own', 3, world.alice)).toMatchObject({ before: null });
    expect(await byHand.change(mention!.id, 'rule', 3, world.alice)).toMatchObject({ label: 'agency' });
    expect(await labels()).toEqual(['agency rule']);
    const entries = await world.dataSource.manager.find(AuditEntry, {
      where: { action: 'mention.label' },
      order: { at: 'ASC' },
    });
    expect(entries.map(({ details }) => details)).toEqual([
      { from: 'agency', to: 'partner', by: 'hand' },
      { from: 'partner', to: 'own', by: 'hand' },
      { from: 'own', to: 'agency', by: 'rule' },
    ]);
  });

  it('are not changed over what somebody else did meanwhile', async () => {
    await world.arrive(at('https://bote.example/1'));
    const [mention] = await world.allMentions();
    await byHand.change(mention!.id, 'own', 1, world.alice);
    const late = byHand.change(mention!.id, 'partner', 1, world.alice);
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(byHand.change(newId(), 'own', null, world.alice)).rejects.toMatchObject({
      code: 'not-found',
    });
    await save(['a.example'], [], 0);
    await expect(save(['b.example'], [], 0)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect((await lists.current()).own).toEqual(['a.example']);
  });

  it('narrow lists', async () => {
    await world.arrive(at('https://bote.example/1'), at('https://ots.at/2'));
    const list = await world.mentions.list({ labels: ['pressPortal', 'own'] }, { limit: 10 });
    expect(list.items.map(({ mention }) => mention.url)).toEqual(['https://ots.at/2']);
  });
});

describe('items that mentions need', () => {
  it('are those that a watch found or a mention tells of', async () => {
    const world = await openMentionsWorld();
    try {
      await world.aWatch();
      await world.arrive(
        { title: 'Stadtwerkstatt 1' },
        { title: 'Stadtwerkstatt 2' },
        { title: 'T', summary: '' },
      );
      const { manager } = world.dataSource;
      const items = await manager.find(Item, { order: { title: 'ASC' } });
      const ids = items.map(({ id }) => id);
      await manager.delete(Match, { itemId: ids[0]! });
      await manager.delete(Mention, { itemId: ids[1]! });
      expect(await new MentionedItems().referredTo(manager, ids)).toEqual(new Set(ids.slice(0, 2)));
    } finally {
      await world.close();
    }
  });
});
