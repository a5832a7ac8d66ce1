/** Why a look at a feed brought nothing, by the code that stands on the feed. `http_…` codes have texts below. */
export const feedFailures: Record<string, string> = {
  invalid_url: 'die Adresse ist keine http- oder https-Adresse',
  blocked_address: 'die Adresse liegt in einem geschützten Netz',
  dns: 'der Servername ist unbekannt',
  connect: 'keine Verbindung zum Server',
  tls: 'das Zertifikat des Servers ist ungültig',
  timeout: 'keine Antwort in der erlaubten Zeit',
  too_large: 'das Dokument ist zu groß',
  too_many_redirects: 'die Weiterleitungen nehmen kein Ende',
  bad_encoding: 'die Übertragung war beschädigt',
  aborted: 'der Abruf wurde abgebrochen',
  empty: 'die Antwort war leer',
  html: 'unter der Adresse liegt eine Webseite statt eines Feeds',
  not_a_feed: 'das Dokument ist kein Feed',
  entity_bomb: 'das Dokument enthält eine Entity-Bombe',
  too_slow: 'das Dokument ließ sich nicht in vernünftiger Zeit lesen',
  http_401: 'der Server verlangt eine Anmeldung (401)',
  http_403: 'der Server verweigert den Zugriff (403)',
  http_404: 'unter der Adresse liegt nichts mehr (404)',
  http_410: 'der Feed wurde eingestellt (410)',
  http_429: 'der Server bittet um weniger Anfragen (429)',
  http_503: 'der Server ist überlastet oder in Wartung (503)',
};

/** Text for a failure code; unknown codes are shown as they are. */
export function feedFailureText(code: string | number): string {
  const text = feedFailures[code];
  if (text !== undefined) return text;
  const status = /^http_(\d+)$/.exec(String(code))?.[1];
  return status === undefined ? String(code) : `der Server meldet einen Fehler (${status})`;
}
