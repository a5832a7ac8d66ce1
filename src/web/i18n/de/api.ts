/** The page about the interface for programs. */
export const api = {
  title: 'Schnittstelle',
  lead: 'Alles, was die Seiten zeigen, gibt es auch als JSON: für Auswertungen, Skripte und andere Programme.',
  openapi: 'OpenAPI-Beschreibung',
  start: 'So geht es los',
  startText: 'Unter Einstellungen → Zugriffsschlüssel einen Schlüssel anlegen und mit jeder Anfrage senden:',
  rules:
    'Listen nehmen limit und cursor und antworten mit items und nextCursor. Zeiten sind ISO 8601 in UTC, Tage sind Kalendertage der eingestellten Zeitzone. Fehler kommen als application/problem+json.',
  method: 'Methode',
  summary: 'Zweck (englisch)',
  path: 'Pfad',
  parameters: 'Parameter',
};
