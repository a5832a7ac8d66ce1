import { describe, expect, it } from '@jest/globals';
import { catalogueFigure } from './catalogue-figure.js';

const row = {
  value: 38_383,
  unit: 'verkaufte Auflage (Abo + Einzelverkauf)',
  period: 'IVW 4/2018',
  source: 'https://meedia.example/bilanz',
  asOf: '2026-11-22',
};

describe('the audience in a catalogue row', () => {
  it('holds from the first day of its period; what is added to the unit is a note', () => {
    expect(catalogueFigure(row)).toEqual({
      metric: 'sold',
      low: 38_383,
      high: 38_383,
      periodStart: '2018-10-01',
      periodEnd: '2018-12-31',
      source: 'IVW 4/2018',
      url: 'https://meedia.example/bilanz',
      asOf: '2026-11-22',
      validFrom: '2018-10-01',
      note: 'Abo + Einzelverkauf',
    });
  });

  it('without a period holds from the day of the catalogue, and names its source', () => {
    const figure = catalogueFigure({ ...row, period: 'ohne Jahresangabe', source: 'Verlag, mündlich' });
    expect(figure).toMatchObject({
      periodStart: null,
      validFrom: '2026-11-22',
      source: 'Verlag, mündlich',
      url: '',
    });
  });

  it.each([
    ['Besuche je Monat (rund)', 'visits', 'rund'],
    ['verteilte Auflage', 'distributed', ''],
    ['Abonnements', 'subscribers', ''],
  ])('%s counts %s', (unit, metric, note) => {
    expect(catalogueFigure({ ...row, unit, period: '2024' })).toMatchObject({
      metric,
      note,
      validFrom: '2024-01-01',
      source: 'meedia.example',
    });
  });

  it.each(['Leserinnen und Leser (rund)', 'Unique User je Monat', 'Auflage (rund)', ''])(
    '%j is nothing that is counted here',
    (unit) => {
      expect(catalogueFigure({ ...row, unit })).toBeNull();
    },
  );
});
