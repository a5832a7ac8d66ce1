import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../../../test/support/app.js';
import type { TestApp } from '../../../test/support/app.js';
import { undoOf } from '../../../test/support/undo-of.js';

/** The pages of a grant on which people set targets and due dates. */
describe('steps on a grant', () => {
  let house: TestApp;
  let own: string;
  beforeAll(async () => {
    // 5 March 2026
    house = await startTestApp();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    const facts = { funder: 'Stiftung', title: 'Lotsen', periodStart: '1.1.2026', periodEnd: '31.8.2027' };
    const { headers } = await house.bob.post('/grants').type('form').send(facts).expect(303);
    own = headers['location'] ?? '';
  });

  const grantPage = async () => (await house.charlie.get(own).expect(200)).text;
  const post = (path: string, fields: object = {}) =>
    house.bob.post(`${own}/${path}`).type('form').send(fields);
  const undo = async (address = own) => {
    const { action, fields } = await undoOf(house.bob, address);
    return house.bob.post(action).type('form').send(fields);
  };
  /** Ids of targets on the page, in its order. */
  const targetIds = async () => [
    ...new Set([...(await grantPage()).matchAll(/\/targets\/([\w-]{36})"/g)].map(([, id]) => id!)),
  ];

  it('offers usual targets, and takes the ticked ones', async () => {
    const { text } = await house.bob.get(`${own}/targets/suggestions`).expect(200);
    expect(text).toMatch(/name="choose-statement-rate"[^>]* checked/);
    expect(text).toMatch(/name="value-statement-rate"[^>]* value="100"/);
    // 20 months
    expect(text).toMatch(/name="value-own-releases"[^>]* value="7"/);
    expect(text).not.toMatch(/name="choose-placements"[^>]* checked/);
    const wrong = await post('targets/suggestions', {
      'choose-statement-rate': 'on',
      'value-statement-rate': '120',
      'choose-placements': 'on',
      'value-placements': '',
    }).expect(422);
    expect(wrong.text).toContain('Einen Anteil bis 100 angeben');
    expect(wrong.text).toContain('oder den Haken entfernen');
    expect((await post('targets/suggestions', {}).expect(422)).text).toContain('Mindestens ein Ziel');
    await post('targets/suggestions', {
      'choose-statement-rate': 'on',
      'value-statement-rate': '100 %',
      'choose-placements': 'on',
      'value-placements': '1.200',
      'value-stories': '4',
    }).expect(303);
    const page = await grantPage();
    expect(page).toContain('100 %');
    expect(page).toContain('1.200');
    expect(await targetIds()).toHaveLength(2);
  });

  it('adds, moves and replaces targets, each with a way back', async () => {
    const add = async (indicator: string, value: string) => {
      house.clock.advance({ seconds: 1 });
      await post('targets', { indicator, value }).expect(303);
    };
    await add('stories', '5');
    await add('placements', '40');
    const [stories, placements] = await targetIds();
    await post(`targets/${placements!}/place`, { direction: 'up' }).expect(303);
    expect(await targetIds()).toEqual([placements, stories]);
    await undo();
    expect(await targetIds()).toEqual([stories, placements]);

    const { headers } = await post(`targets/${stories!}/replacement`, {
      value: '8',
      reason: 'Mehr Kreise',
    }).expect(303);
    const fresh = headers['location'] ?? '';
    const { text } = await house.charlie.get(fresh).expect(200);
    expect(text).toContain('Mehr Kreise');
    // whoever has the old address finds the new target
    expect((await house.charlie.get(`${own}/targets/${stories!}`).expect(303)).headers['location']).toBe(
      fresh,
    );
    await undo(fresh);
    expect(await targetIds()).toEqual([stories, placements]);

    await post(`targets/${stories!}/end`, { endReason: ' ' }).expect(422);
    await post(`targets/${stories!}/end`, { endReason: 'Nicht verlangt' }).expect(303);
    expect(await grantPage()).toContain('1 Ziel nicht mehr verfolgt');
    await undo();
    expect(await grantPage()).not.toContain('nicht mehr verfolgt');
  });

  it('keeps what has stood for an hour', async () => {
    await post('targets', { indicator: 'stories', value: '5' }).expect(303);
    const { action } = await undoOf(house.bob, own);
    house.clock.advance({ minutes: 61 });
    await house.bob.post(action).expect(409);
    expect(await targetIds()).toHaveLength(1);
  });

  it('comes back with what was typed', async () => {
    const { text } = await post('targets', { indicator: 'own', value: 'viele', name: 'Gespräche' }).expect(
      422,
    );
    expect(text).toContain('Eine Zahl angeben');
    expect(text).toContain('value="viele"');
    expect(text).toMatch(/value="own" selected/);
    const late = await post('targets', { indicator: 'stories', value: '5', dueDay: '1.1.2035' }).expect(422);
    expect(late.text).toContain('Der Tag passt nicht zur Förderung');
  });

  it('takes readings of own indicators, with a way back from each', async () => {
    await post('targets', {
      indicator: 'own',
      value: '30',
      name: 'Gespräche mit Ämtern',
      unit: 'Gespräche',
    }).expect(303);
    const [id] = await targetIds();
    const target = `${own}/targets/${id!}`;
    const reading = { readingDay: '1.3.2026', reached: '12,5', source: 'Gesprächsliste' };
    const future = await post(`targets/${id!}/readings`, { ...reading, readingDay: '1.4.2026' }).expect(422);
    expect(future.text).toContain('nicht in der Zukunft');
    expect(future.text).toContain('value="12,5"');
    await post(`targets/${id!}/readings`, reading).expect(303);
    expect((await house.charlie.get(target)).text).toContain('12,5 Gespräche');
    expect(await grantPage()).toContain('zuletzt 12,5 Gespräche am 01.03.2026');
    await undo(target);
    expect((await house.charlie.get(target)).text).toContain('Noch kein Stand');
    await post(`targets/${id!}/readings`, reading).expect(303);
    const page = (await house.bob.get(target)).text;
    const removal = /action="[^"]*\/(readings\/[\w-]{36}\/removal)"/.exec(
      page.slice(page.indexOf('id="readings"')),
    )?.[1];
    await post(`targets/${id!}/${removal!}`).expect(303);
    await undo(target);
    const back = (await house.charlie.get(target)).text;
    expect(back).toContain('12,5 Gespräche');
    expect(back).toContain('Gesprächsliste');
  });

  it('works out due dates by a rule, to be changed before they are stored', async () => {
    const { text } = await house.bob.get(`${own}/due-dates/suggestions?rule=amif`).expect(200);
    expect(text).toContain('Förderbestimmungen AMIF');
    expect(text).toMatch(/name="dueDay-0"[^>]* value="2027-03-31"/);
    // six months after 31 August
    expect(text).toMatch(/name="dueDay-1"[^>]* value="2028-02-29"/);
    expect((await post('due-dates/suggestions', { rule: 'amif' }).expect(422)).text).toContain(
      'Mindestens einen Termin',
    );
    await post('due-dates/suggestions', {
      rule: 'amif',
      'take-0': 'on',
      'title-0': 'Erster Zwischennachweis',
      'dueDay-0': '15.3.2027',
      'reminderDays-0': '10',
    }).expect(303);
    const page = await grantPage();
    expect(page).toContain('Erster Zwischennachweis');
    expect(page).toContain('15.03.2027');
    expect(page).toContain('01.01.2026 bis 31.12.2026');
    // what is there is not ticked again
    await post('due-dates', { title: 'Anderes', dueDay: '29.2.2028', kind: 'other' }).expect(303);
    const again = (await house.bob.get(`${own}/due-dates/suggestions?rule=generic`)).text;
    expect(again).toContain('steht schon ein Termin');
    expect(again).not.toMatch(/name="take-0"[^>]* checked/);
  });

  it('ticks due dates off, changes and deletes them, each with a way back', async () => {
    await post('due-dates', {
      title: 'Sachbericht',
      dueDay: '28.2.2027',
      kind: 'final',
      periodStart: '1.1.2026',
      periodEnd: '31.12.2026',
    }).expect(303);
    const page = (await house.bob.get(own)).text;
    expect(page).toContain('Sonntag; Werktag davor: 26.02.2027');
    const id = /due-dates\/([\w-]{36})"/.exec(page)?.[1] ?? '';
    const grant = own.split('/').at(-1)!;
    expect(page).toContain(`/reports/new?grant=${grant}&amp;from=2026-01-01&amp;to=2026-12-31`);
    await post(`due-dates/${id}/done`, { done: 'yes' }).expect(303);
    expect(await grantPage()).toContain('erledigt am 05.03.2026');
    await undo();
    expect(await grantPage()).not.toContain('erledigt am');

    const form = { title: 'Sachbericht 2026', dueDay: '1.3.2027', kind: 'final', reminderDays: '14' };
    await post(`due-dates/${id}`, { ...form, version: '3', dueDay: '31.12.2025' }).expect(422);
    await post(`due-dates/${id}`, { ...form, version: '1' }).expect(409);
    await post(`due-dates/${id}`, { ...form, version: '3' }).expect(303);
    expect(await grantPage()).toContain('Sachbericht 2026');
    await post(`due-dates/${id}/removal`).expect(303);
    expect(await grantPage()).not.toContain('Sachbericht 2026');
    await undo();
    expect(await grantPage()).toContain('Sachbericht 2026');
  });

  it('shows readers everything and no step', async () => {
    await post('targets', { indicator: 'stories', value: '5' }).expect(303);
    const text = await grantPage();
    expect(text).toContain('Geschichten');
    expect(text).not.toContain(`action="${own}`);
    for (const step of ['targets', 'targets/suggestions', 'due-dates', 'due-dates/suggestions'])
      await house.charlie.post(`${own}/${step}`).expect(403);
  });
});
