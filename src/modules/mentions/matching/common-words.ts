/**
 * Folded words that German and English news are full of: function words, and nouns of every second report. A term made of them alone is
 * a bad place to look a watch up from.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `ab aber alle allem allen aller alles als also am an and andere anderen are at auch auf aus bei beim bereits bis bisher by da dabei
   dafuer damit dann darauf das dass davon dazu dem den denn der deren des deutlich die dies diese diesem diesen dieser dieses doch dort
   drei du durch ein eine einem einen einer eines einige er erst erste ersten es etwa for fuer from gegen gehen geht gibt gut habe haben
   hat has hatte hatten have her heute hier hinter ich ihm ihn ihr ihre ihrem ihren ihrer im immer in ins is ist it ja jede jeden
   jetzt kann kein keine koennen kommen kommt laut machen macht man mehr mehrere mit muessen muss nach neu neue neuen neuer neues
   nicht noch nun nur ob oder of ohne on or seit sein seine seinem seinen seiner selbst sich sie sind so soll sollen sowie
   the this to ueber um und uns unter viel viele vielen vom von vor war waren was weil weiter weitere weiteren wenn werden wie
   wieder will wir wird with wo worden wurde wurden zu zum zur zurueck zwei zwischen
   anfang arbeit aktuell bayern berlin buerger buergermeister bund bundesregierung deutschland ende euro familie familien fall frau
   frauen freitag gemeinde geld gruppe haus hilfe jahr jahre jahren jahres kinder kreis land landkreis landrat leben leute mai mann
   menschen millionen minuten mittwoch monat monate montag morgen politik polizei projekt prozent region samstag schule seite
   sonntag staat stadt stadtrat strasse tag tage tagen team teil thema uhr unternehmen verein welt woche wochen zahl zeit
   dienstag donnerstag app digital digitale digitalen online internet integration`.split(/\s+/),
);
