import type { Metric } from '../modules/outlets/figures/metrics.js';

/** An invented figure of an audience; days are counted back from today. */
export interface DemoFigure {
  outlet: string;
  metric: Metric;
  low: number;
  high?: number;
  source: string;
  since: number;
  note?: string;
}

const copies = (outlet: string, low: number, since: number, source = 'Mediadaten, erfunden'): DemoFigure => ({
  outlet,
  metric: 'distributed',
  low,
  since,
  source,
});

/** Known for many and not for all; two change within the year, one is a range. */
export const demoFigures: readonly DemoFigure[] = [
  copies('neue-beispielpresse', 118_400, 420, 'Auflagenmeldung, erfunden'),
  copies('neue-beispielpresse', 112_900, 190, 'Auflagenmeldung, erfunden'),
  copies('kreisbote-musterland', 21_300, 420),
  copies('beispielwinkel-lokal', 17_800, 420),
  copies('mondheider-anzeiger', 14_200, 420),
  { ...copies('wolkentaler-tagblatt', 9_500, 420), high: 11_000, note: 'Verlag nennt eine Spanne' },
  copies('fabelhausener-nachrichten', 26_700, 420),
  copies('amtsblatt-sonnenau', 3_400, 420, 'Gemeinde, Auskunft am Telefon'),
  copies('deutsche-beispielzeitung', 204_000, 420, 'Auflagenmeldung, erfunden'),
  copies('deutsche-beispielzeitung', 196_500, 150, 'Auflagenmeldung, erfunden'),
  {
    outlet: 'neue-beispielpresse',
    metric: 'visits',
    low: 2_900_000,
    since: 420,
    source: 'Reichweitenmessung, erfunden',
  },
  {
    outlet: 'sternwinkel-online',
    metric: 'visits',
    low: 180_000,
    since: 420,
    source: 'Redaktion, per E-Mail',
  },
  {
    outlet: 'radio-kieselstrand',
    metric: 'listeners',
    low: 38_000,
    since: 420,
    source: 'Hörerbefragung, erfunden',
  },
  {
    outlet: 'landesfunk-beispielhuegel',
    metric: 'listeners',
    low: 410_000,
    since: 420,
    source: 'Hörerbefragung, erfunden',
  },
];

/** A supplement that was printed more often than the paper it came with. */
export const demoPieceAudience = {
  headline: 'Aushang und Beilage: Woche der Wegweiser',
  low: 6_000,
  high: 6_000,
  source: 'Druckauftrag der Beilage, erfunden',
  url: '',
  note: 'An alle Haushalte verteilt',
};
