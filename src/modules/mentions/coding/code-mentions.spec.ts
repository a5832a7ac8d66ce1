import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { insertCampaign, insertUser, openMentionsWorld } from '../../../../test/builders/mentions-world.js';
import type { MentionsWorld } from '../../../../test/builders/mentions-world.js';
import { AuditLog } from '../../accounts/audit-log.js';
import { newId } from '../../../shared/ids.js';
import { KeyMessage } from '../key-messages/key-message.entity.js';
import { SaveKeyMessage } from '../key-messages/save-key-message.js';
import { MentionTag } from '../tags/mention-tag.entity.js';
import { OrganiseTags } from '../tags/organise-tags.js';
import { Tag } from '../tags/tag.entity.js';
import { TagQueries } from '../tags/tags.queries.js';

describe('coding mentions', () => {
  let world: MentionsWorld;
  let tags: OrganiseTags;
  let bob: string;
  let a: string;
  let b: string;
  let c: string;

  beforeEach(async () => {
    world = await openMentionsWorld();
    tags = new OrganiseTags(world.dataSource, new AuditLog(world.clock), world.clock);
    bob = await insertUser(world.dataSource, 'Bob', world.clock.now());
    await world.aWatch();
    await world.arrive({ outletId: world.local }, {}, {});
    [a, b, c] = (await world.allMentions()).map(({ id }) => id) as [string, string, string];
  });
  afterEach(() => world.close());

  const row = async (id: string) => (await world.mentions.row(id))!;
  const at = (id: string, version: number | null = null) => ({ id, version });
  const tagged = async (id: string) => (await row(id)).tags.map(({ name }) => name);
  const tagNames = async () => (await new TagQueries(world.dataSource).names()).map(({ name }) => name);
  const tagId = async (name: string) => (await world.dataSource.manager.findOneByOrFail(Tag, { name })).id;
  const message = (text: string) =>
    new SaveKeyMessage(world.dataSource, new AuditLog(world.clock), world.clock).create(
      { text, campaignId: null },
      world.alice,
    );

  it('keeps everything a person says, and takes it all back at once', async () => {
    const messageId = await message('Ein Haus für alle');
    const outcome = await world.code.code(
      [at(a, 1), at(b, 1)],
      {
        set: { depth: 'feature', tone: 'positive', initiated: true, funderNamed: false },
        addTagNames: ['Inklusion', 'Umbau'],
        add: { messages: [messageId], campaigns: [world.campaign] },
      },
      world.alice,
    );
    expect(outcome).toMatchObject({ changed: [a, b], skipped: [] });
    for (const id of [a, b]) {
      expect(await row(id)).toMatchObject({
        mention: { depth: 'feature', tone: 'positive', initiated: true, funderNamed: false, version: 2 },
        tags: [{ name: 'Inklusion' }, { name: 'Umbau' }],
        keyMessages: [{ text: 'Ein Haus für alle' }],
        campaigns: [{ name: 'Stadtwerkstatt' }],
      });
    }
    await world.code.undo(outcome.undo!, world.alice);
    expect(await row(a)).toMatchObject({
      mention: { depth: null, tone: null, initiated: null, funderNamed: null, version: 3 },
      tags: [],
      keyMessages: [],
      campaigns: [],
    });
  });

  it('gives each mention back what it had, not what the others had', async () => {
    await world.code.code([at(a)], { set: { depth: 'quote' }, addTagNames: ['Alt'] }, world.alice);
    const { undo } = await world.code.code(
      [at(a), at(b)],
      { set: { depth: 'cover' }, addTagNames: ['Alt', 'Neu'] },
      world.alice,
    );
    await world.code.undo(undo!, world.alice);
    expect((await row(a)).mention.depth).toBe('quote');
    expect(await tagged(a)).toEqual(['Alt']);
    expect((await row(b)).mention.depth).toBeNull();
    expect(await tagged(b)).toEqual([]);
  });

  it('skips what somebody else changed meanwhile, and what is gone', async () => {
    await world.code.code([at(b, 1)], { set: { tone: 'negative' } }, bob);
    const gone = newId();
    const outcome = await world.code.code(
      [a, b, gone].map((id) => at(id, 1)),
      { set: { tone: 'positive' } },
      world.alice,
    );
    expect(outcome).toMatchObject({ changed: [a], skipped: [b, gone] });
    expect((await row(b)).mention.tone).toBe('negative');
    await expect(
      world.code.codeOne(at(b, 1), { set: { tone: 'positive' } }, world.alice),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(
      world.code.codeOne(at(gone, 1), { set: { tone: 'positive' } }, world.alice),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets exactly one of two simultaneous codings of a version through', async () => {
    const both = await Promise.all([
      world.code.code([at(a, 1)], { set: { tone: 'positive' } }, world.alice),
      world.code.code([at(a, 1)], { set: { tone: 'negative' } }, bob),
    ]);
    expect(both.map(({ changed }) => changed.length).sort()).toEqual([0, 1]);
    expect((await row(a)).mention.version).toBe(2);
  });

  it('undone leaves alone what somebody changed since, and only that', async () => {
    const { undo } = await world.code.code(
      [at(a), at(b), at(c)],
      { set: { depth: 'quote' }, addTagNames: ['Umbau'] },
      world.alice,
    );
    await world.code.code([at(a)], { set: { depth: 'cover' } }, bob);
    await world.code.code([at(b)], { set: { tone: 'neutral' } }, bob);
    await world.review.reviewMany([at(c)], 'relevant', bob);
    const back = await world.code.undo(undo!, world.alice);
    expect(back).toMatchObject({ changed: [b, c], skipped: [a] });
    expect((await row(a)).mention.depth).toBe('cover');
    expect(await tagged(a)).toEqual(['Umbau']);
    expect((await row(b)).mention).toMatchObject({ depth: null, tone: 'neutral' });
    expect((await row(c)).mention).toMatchObject({ depth: null, review: 'relevant' });
  });

  it('and deciding are undone in any order', async () => {
    const decided = await world.review.reviewMany([at(a)], 'relevant', world.alice);
    const coded = await world.code.code([at(a)], { set: { depth: 'quote' } }, world.alice);
    expect(await world.review.undo(decided.undo!, world.alice)).toMatchObject({ changed: [a] });
    expect((await row(a)).mention).toMatchObject({ review: 'new', depth: 'quote' });
    expect(await world.code.undo(coded.undo!, world.alice)).toMatchObject({ changed: [a] });
    expect((await row(a)).mention).toMatchObject({ review: 'new', depth: null });
  });

  it('does nothing where it says nothing new', async () => {
    await world.code.code([at(a)], { set: { depth: 'quote' }, addTagNames: ['Umbau'] }, world.alice);
    const again = await world.code.code([at(a, 2)], { set: { depth: 'quote' }, addTagNames: ['UMBAU'] }, bob);
    expect(again).toEqual({ changed: [], skipped: [], undo: null });
    expect((await row(a)).mention.version).toBe(2);
    expect(await tagNames()).toEqual(['Umbau']);
  });

  it('makes one tag of one word, however it is written', async () => {
    await world.code.code([at(a)], { addTagNames: ['Fördermittel'] }, world.alice);
    await world.code.code([at(b)], { addTagNames: ['FOERDERMITTEL', 'fördermittel'] }, bob);
    expect(await tagged(b)).toEqual(['Fördermittel']);
    const many = Array.from({ length: 6 }, () =>
      world.code.code([at(c)], { addTagNames: ['Gleichzeitig'] }, bob),
    );
    await Promise.all(many);
    expect(await tagNames()).toEqual(['Fördermittel', 'Gleichzeitig']);
  });

  it('takes a word that came with it away again, unless it is used', async () => {
    const slip = await world.code.code([at(a)], { addTagNames: ['Inklusoin', 'Umbau'] }, world.alice);
    await world.code.code([at(b)], { addTagNames: ['Umbau'] }, bob);
    await world.code.undo(slip.undo!, world.alice);
    expect(await tagNames()).toEqual(['Umbau']);
  });

  it('needs tags, messages and campaigns that exist, or changes nothing', async () => {
    const set = { depth: 'quote' } as const;
    for (const [add, code] of [
      [{ tags: [newId()] }, 'unknown-tag'],
      [{ messages: [newId()] }, 'unknown-key-message'],
      [{ campaigns: [newId()] }, 'unknown-campaign'],
    ] as const) {
      await expect(
        world.code.code([at(a)], { set, add, addTagNames: ['Neu'] }, world.alice),
      ).rejects.toMatchObject({ code });
    }
    expect((await row(a)).mention).toMatchObject({ depth: null, version: 1 });
    expect(await tagNames()).toEqual([]);
    await expect(world.code.undo(newId(), world.alice)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('survives that a campaign or message was removed between act and undo', async () => {
    const messageId = await message('Kurz und gut');
    const extra = await insertCampaign(world.dataSource, 'Zweite', world.clock.now());
    await world.code.code([at(a)], { add: { campaigns: [extra], messages: [messageId] } }, world.alice);
    const { undo } = await world.code.code(
      [at(a)],
      { set: { depth: 'cover' }, remove: { campaigns: [extra], messages: [messageId] } },
      world.alice,
    );
    await world.dataSource.manager.delete(KeyMessage, { id: messageId });
    expect(await world.code.undo(undo!, world.alice)).toMatchObject({ changed: [a], skipped: [] });
    expect(await row(a)).toMatchObject({
      mention: { depth: null },
      campaigns: [{ id: extra }],
      keyMessages: [],
    });
  });

  describe('tags', () => {
    beforeEach(async () => {
      await world.code.code([at(a), at(b)], { addTagNames: ['Umbau'] }, world.alice);
      await world.code.code([at(b), at(c)], { addTagNames: ['Sanierung'] }, world.alice);
    });

    it('are merged, and apart again exactly as they were', async () => {
      const id = await tagId('Umbau');
      await tags.merge(id, await tagId('Sanierung'), world.alice);
      expect(await Promise.all([a, b, c].map(tagged))).toEqual([['Sanierung'], ['Sanierung'], ['Sanierung']]);
      expect(await tagNames()).toEqual(['Sanierung']);
      await tags.restore(id, world.alice);
      expect(await Promise.all([a, b, c].map(tagged))).toEqual([
        ['Umbau'],
        ['Sanierung', 'Umbau'],
        ['Sanierung'],
      ]);
    });

    it('are deleted and come back with their mentions; for good after a while', async () => {
      const id = await tagId('Umbau');
      await tags.remove(id, world.alice);
      expect(await tagged(a)).toEqual([]);
      await tags.restore(id, world.alice);
      expect(await tagged(a)).toEqual(['Umbau']);
      await tags.remove(id, world.alice);
      world.clock.advance({ days: 31 });
      await tags.remove(await tagId('Sanierung'), world.alice);
      await expect(tags.restore(id, world.alice)).rejects.toMatchObject({ code: 'not-found' });
      expect(await world.dataSource.manager.countBy(MentionTag, { tagId: id })).toBe(0);
    });

    it('do not come back where their name was taken meanwhile', async () => {
      const id = await tagId('Umbau');
      await tags.remove(id, world.alice);
      await world.code.code([at(c)], { addTagNames: ['umbau'] }, bob);
      await expect(tags.restore(id, world.alice)).rejects.toMatchObject({ code: 'tag-exists' });
      expect(await tagged(c)).toEqual(['Sanierung', 'umbau']);
    });

    it('are renamed, not onto each other', async () => {
      const id = await tagId('Umbau');
      expect(await tags.rename(id, ' Umbau  2026 ', world.alice)).toBe('Umbau');
      expect(await tagged(a)).toEqual(['Umbau 2026']);
      await expect(tags.rename(id, 'SANIERUNG', world.alice)).rejects.toMatchObject({ code: 'tag-exists' });
      await tags.rename(id, 'UMBAU 2026', world.alice);
      expect(await tagged(a)).toEqual(['UMBAU 2026']);
      await expect(tags.merge(id, id, world.alice)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
