import type { EventKind } from '../modules/campaigns/campaign-event.entity.js';
import type { Story } from './texts/story.js';
import { launchStories } from './texts/launch.js';
import { volunteerStories } from './texts/volunteers.js';
import { weekStories } from './texts/week.js';

export interface DemoEvent {
  daysAgo: number;
  kind: EventKind;
  title: string;
  /** Articles that follow within a week; 0 for events that the press did not notice. */
  echo: number;
}

export interface DemoCampaign {
  name: string;
  goal: string;
  /** Days ago; negative lies ahead. */
  from: number;
  to: number;
  /** The watch whose mentions belong to it. */
  watch: { name: string; query: string };
  stories: readonly Story[];
  events: readonly DemoEvent[];
}

const release = (daysAgo: number, title: string, echo: number): DemoEvent => ({
  daysAgo,
  kind: 'release',
  title,
  echo,
});
const event = (daysAgo: number, title: string, echo = 0): DemoEvent => ({
  daysAgo,
  kind: 'event',
  title,
  echo,
});

/** The word is common enough to find others too; what they are about is decided in the inbox. */
export const nameWatch = { name: 'Brückenlotse: der Name', query: 'Brückenlots*' };

export const demoCampaigns: readonly DemoCampaign[] = [
  {
    name: 'Start in den Kreisen',
    goal: 'Zehn Kreise führen den Brückenlotsen ein; in jedem berichtet mindestens ein Medium vor Ort, bevor die Nachbarn entscheiden.',
    from: 350,
    to: 66,
    watch: {
      name: 'Start in den Kreisen',
      query: 'Brückenlots* AND (Start OR startet OR gestartet OR Einführung OR Kreistag)',
    },
    stories: launchStories,
    events: [
      release(334, 'Brückenlotse kommt nach Musterland', 22),
      release(288, 'Mondheide und Wolkental beschließen Einführung', 20),
      event(280, 'Vorstellung im Bürgerhaus Mondheide'),
      release(243, 'Vier Kreise gehen gemeinsam an den Start', 26),
      release(196, 'Fabelhausen startet mit neun Sprachen', 18),
      event(170, 'Fachtag: Wie Kreise Auskünfte ordnen'),
      release(118, 'Hundert Tage Brückenlotse: erste Zahlen', 20),
      release(76, 'Sternwinkel und Sonnenau kommen hinzu', 16),
    ],
  },
  {
    name: 'Woche der Wegweiser',
    goal: 'Bundesweite Aktionswoche mit 200 Terminen; 120 Beiträge, davon 20 überregional.',
    from: 168,
    to: 132,
    watch: { name: 'Woche der Wegweiser', query: '"Woche der Wegweiser"' },
    stories: weekStories,
    events: [
      release(163, 'Ankündigung: Woche der Wegweiser', 24),
      release(153, 'Programm der Woche der Wegweiser steht', 32),
      event(147, 'Eröffnung in Beispielwinkel', 40),
      release(139, 'Bilanz: Was die Woche gebracht hat', 22),
    ],
  },
  {
    name: 'Lotsen gesucht',
    goal: '80 Freiwillige in acht Kreisen gewinnen; in jedem Kreis zwei Beiträge, die zur Schulung einladen.',
    from: 104,
    to: -45,
    watch: {
      name: 'Lotsen gesucht',
      query: '"Lotsen gesucht" OR (Brückenlots* AND (Ehrenamt* OR Freiwillig* OR Schulung))',
    },
    stories: volunteerStories,
    events: [
      release(97, 'Lotsen gesucht: Auftakt in acht Kreisen', 22),
      release(62, 'Erste Schulungen ausgebucht', 20),
      event(44, 'Schnuppertag in Nimmersee'),
      release(31, 'Halbzeit: 41 Freiwillige', 24),
      release(12, 'Schnuppertage in vier Orten', 12),
      release(1, 'Dank an die ersten Lotsen', 26),
    ],
  },
];
