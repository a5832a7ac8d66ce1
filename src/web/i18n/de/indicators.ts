/**
 * What a target can be set for and a report can show (`funding/targets/indicators.ts`): name, unit behind a number, formula, what it rests on, and what it does not say. Pages, reports and
 * spreadsheets use these words alone.
 */
export const indicators = {
  'own-releases': {
    name: 'Eigene Mitteilungen',
    unit: 'Mitteilungen',
    formula:
      'Zahl der Mitteilungen, die im Zeitraum veröffentlicht wurden. Varianten einer Vorlage zählen einzeln.',
    basis: 'In Echolot verfasste oder eingetragene Mitteilungen mit ihrem Tag der Veröffentlichung.',
    limits: 'Sagt nichts darüber, ob jemand sie gelesen oder aufgegriffen hat.',
  },
  'statement-rate': {
    name: 'Förderhinweis-Quote',
    unit: '%',
    formula:
      'Mitteilungen mit dem Förderhinweis, der an ihrem Tag galt, geteilt durch alle eigenen Mitteilungen der Förderung im Zeitraum.',
    basis:
      'Prüfung jeder Mitteilung gegen die Fassung des Förderhinweises, die am Tag der Veröffentlichung galt.',
    limits:
      'Betrifft nur eigene Mitteilungen. Redaktionen müssen den Förderhinweis nicht abdrucken; Website, Plakate und soziale Medien prüft Echolot nicht.',
  },
  placements: {
    name: 'Platzierungen',
    unit: 'Platzierungen',
    formula:
      'Geprüfte Erwähnungen, je Medium und Geschichte eine. Wiederholungen und der gemeinsame Mantel mehrerer Ausgaben zählen einmal.',
    basis: 'Erwähnungen aus Feeds, Importen und Eintrag von Hand, die jemand als relevant bestätigt hat.',
    limits:
      'Zählt, was gefunden wurde, nicht alles, was erschienen ist: gedruckte Lokalzeitungen, Hörfunk und Fernsehen stehen oft in keinem Feed.',
  },
  stories: {
    name: 'Geschichten',
    unit: 'Geschichten',
    formula: 'Gruppen geprüfter Erwähnungen mit gleichem oder fast gleichem Text; jede Gruppe zählt einmal.',
    basis: 'Vergleich der Texte geprüfter Erwähnungen; von Hand getrennte oder verbundene Gruppen gelten.',
    limits:
      'Sagt nichts darüber, wie viele Medien eine Geschichte gebracht haben; das zeigen die Platzierungen.',
  },
  outlets: {
    name: 'Medien mit Platzierung',
    unit: 'Medien',
    formula: 'Verschiedene Medien mit mindestens einer Platzierung im Zeitraum.',
    basis: 'Geprüfte Erwähnungen und die Liste der Medien.',
    limits: 'Ein Medium zählt einmal, ob es einmal oder oft berichtet hat, groß oder klein ist.',
  },
  'local-share': {
    name: 'Anteil lokaler Medien',
    unit: '%',
    formula: 'Platzierungen in lokalen Medien geteilt durch alle Platzierungen.',
    basis: 'Verbreitung des Mediums, wie sie in der Liste der Medien eingetragen ist.',
    limits:
      'Ein hoher Anteil ist für sich weder gut noch schlecht; er hängt auch davon ab, welche Medien Feeds haben.',
  },
  'regional-share': {
    name: 'Anteil regionaler Medien',
    unit: '%',
    formula: 'Platzierungen in regionalen Medien geteilt durch alle Platzierungen.',
    basis: 'Verbreitung des Mediums, wie sie in der Liste der Medien eingetragen ist.',
    limits:
      'Ein hoher Anteil ist für sich weder gut noch schlecht; er hängt auch davon ab, welche Medien Feeds haben.',
  },
  'national-share': {
    name: 'Anteil überregionaler Medien',
    unit: '%',
    formula: 'Platzierungen in überregionalen Medien geteilt durch alle Platzierungen.',
    basis: 'Verbreitung des Mediums, wie sie in der Liste der Medien eingetragen ist.',
    limits:
      'Ein hoher Anteil ist für sich weder gut noch schlecht; er hängt auch davon ab, welche Medien Feeds haben.',
  },
  districts: {
    name: 'Erreichte Kreise',
    unit: 'Kreise',
    formula:
      'Kreise, in denen mindestens ein Medium mit einer Platzierung erscheint; jeder Kreis zählt einmal.',
    basis: 'Verbreitungsgebiete der Medien am Tag der Platzierung.',
    limits:
      'Sagt nicht, ob dort jemand den Beitrag gelesen hat. Kreise ohne beobachtetes Medium sind nicht beobachtbar und keine Null.',
  },
  'target-districts': {
    name: 'Erreichte Zielkreise',
    unit: 'Kreise',
    formula: 'Zielkreise der Kampagnen, in denen mindestens ein Medium mit einer Platzierung erscheint.',
    basis:
      'Zielkreise der Kampagnen dieser Förderung; Verbreitungsgebiete der Medien am Tag der Platzierung.',
    limits:
      'Sagt nicht, ob dort jemand den Beitrag gelesen hat. Kreise ohne beobachtetes Medium sind nicht beobachtbar und keine Null.',
  },
  'wished-outlets': {
    name: 'Erreichte Wunschmedien',
    unit: 'Medien',
    formula: 'Wunschmedien der Kampagnen mit mindestens einer Platzierung im Zeitraum.',
    basis: 'Wunschmedien der Kampagnen dieser Förderung und geprüfte Erwähnungen.',
    limits: 'Die Liste der Wunschmedien legt das Team selbst fest; wird sie länger, sinkt der Anteil.',
  },
  'gross-copies': {
    name: 'Verbreitete Auflage, brutto',
    unit: 'Exemplare',
    formula:
      'Summe der verbreiteten Auflage am Tag der Platzierung, je Platzierung im Druck; Ausgaben eines Titels zusammen höchstens der Titel.',
    basis: 'Eingetragene Auflagen mit Quelle und Stichtag; bekannt nur für einen Teil der Platzierungen.',
    limits:
      'Kontaktchancen, keine Leser: Überschneidungen zählen mehrfach. Platzierungen ohne bekannte Auflage fehlen in der Summe. Kein Maß für Wirkung.',
  },
  enquiries: {
    name: 'Anfragen',
    unit: 'Anfragen',
    formula: 'Zahl der Anfragen, die im Zeitraum eingegangen sind.',
    basis: 'Anfragen von Redaktionen, wie sie im Austausch eingetragen wurden.',
    limits:
      'Vollständig nur, wenn jede Anfrage eingetragen wird. Sagt nicht, wodurch jemand aufmerksam wurde.',
  },
  'pick-up-rate': {
    name: 'Abdruckquote',
    unit: '%',
    formula:
      'Angeschriebene Medien mit mindestens einer Platzierung, die einer Mitteilung zugeordnet ist (Stufe A, B oder C), geteilt durch alle angeschriebenen Medien.',
    basis: 'Versand der Mitteilungen und Belege der Zuordnung.',
    limits:
      'Eine Zuordnung ist ein Beleg, kein Beweis. Wer nicht beobachtet wird, kann nicht gezählt werden.',
  },
  'reaction-time': {
    name: 'Reaktionszeit',
    unit: 'Stunden',
    formula:
      'Median der Stunden von der Veröffentlichung einer Mitteilung bis zur ersten Platzierung, die ihr zugeordnet ist.',
    basis: 'Mitteilungen mit mindestens einer zugeordneten Platzierung, deren Uhrzeit bekannt ist.',
    limits: 'Mitteilungen ohne Platzierung fehlen. Kürzer ist nicht von sich aus besser.',
  },
  'feed-coverage': {
    name: 'Feed-Abdeckung',
    unit: '%',
    formula:
      'Medien, von denen ein Feed antwortete, geteilt durch Medien, von denen einer abzurufen war, im Mittel aller Tage; Tage ohne Abruf zählen als nicht beobachtet.',
    basis: 'Protokoll der Abrufe.',
    limits: 'Sagt nur, ob Echolot hinsehen konnte. Eine Lücke ist keine fehlende Berichterstattung.',
  },
  attributed: {
    name: 'Zugeordnete Platzierungen',
    unit: 'Platzierungen',
    formula: 'Platzierungen, die einer eigenen Mitteilung zugeordnet sind (Stufe A, B oder C).',
    basis: 'Übernommener Text, genannte Mitteilung oder angeschriebenes Medium innerhalb der Antwortfrist.',
    limits: 'Eine Zuordnung ist ein Beleg, keine Aussage über Ursachen.',
  },
  'funder-named-rate': {
    name: 'Fördernennung in Medien',
    unit: '%',
    formula:
      'Platzierungen, die den Zuwendungsgeber nennen, geteilt durch alle daraufhin geprüften Platzierungen.',
    basis: 'Von Hand kodierte Platzierungen; wie viele es sind, steht dabei.',
    limits: 'Redaktionen müssen Zuwendungsgeber nicht nennen. Nicht kodierte Platzierungen fehlen.',
  },
  'initiated-rate': {
    name: 'Initiativquote',
    unit: '%',
    formula:
      'Platzierungen, die auf eigenes Zutun zurückgehen, geteilt durch alle daraufhin geprüften Platzierungen.',
    basis: 'Von Hand kodierte Platzierungen; wie viele es sind, steht dabei.',
    limits: 'Eigene Einschätzung: auch Absender wissen nicht immer, was einen Beitrag ausgelöst hat.',
  },
  'key-message-rate': {
    name: 'Durchdringung der Kernbotschaften',
    unit: '%',
    formula:
      'Platzierungen mit mindestens einer Kernbotschaft geteilt durch alle daraufhin geprüften Platzierungen.',
    basis: 'Von Hand kodierte Platzierungen; wie viele es sind, steht dabei.',
    limits: 'Sagt, was im Beitrag steht, nicht, was davon ankommt.',
  },
  own: {
    name: 'Eigene Kennzahl',
    unit: 'eigene Einheit',
    formula: 'Jüngster von Hand eingetragener Stand bis zum Ende des Zeitraums.',
    basis: 'Eingetragene Stände mit Tag und Quelle.',
    limits: 'Wird von Hand eingetragen und nicht nachgerechnet.',
  },
};
