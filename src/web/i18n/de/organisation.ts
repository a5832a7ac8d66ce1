/** Name and logo of the organisation that uses this installation. */
export const organisation = {
  tab: 'Organisation',
  lead: 'Name und Logo stehen auf Ausdrucken, auf der Anmeldeseite und unten in der Navigation.',
  name: 'Name der Organisation',
  nameHint: 'So, wie er auf Papier stehen soll. Leer lassen, wenn kein Name erscheinen soll.',
  nameSaved: 'Name gespeichert.',
  logoTitle: 'Logo',
  logo: 'Logo der Organisation',
  file: 'Bilddatei',
  fileHint: (megabytes: number) =>
    `PNG, JPEG, WebP, GIF oder TIFF bis ${megabytes} MB, am besten mit durchsichtigem Grund und mindestens 480 Pixel hoch. Ort und Kamera aus der Datei werden nicht gespeichert.`,
  fileMissing: 'Erst eine Bilddatei auswählen.',
  upload: 'Logo hochladen',
  replace: 'Logo ersetzen',
  remove: 'Logo entfernen',
  none: 'Noch kein Logo. Ausdrucke zeigen dann nur den Namen.',
  onPaper: 'Auf Papier',
  inNavigation: 'In der Navigation',
  uploaded: 'Logo gespeichert.',
  removed: 'Logo entfernt.',
  restored: 'Vorheriges Logo wiederhergestellt.',
};
