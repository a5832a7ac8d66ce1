const SHORTEST = 4;
const takesEs = /[bcdfgklmnprtvxz]$|[^aeiou]h$|s$/;

/** Adjectives by ending, or short ones that are also names: with -es they are adjectives again ("Kurz" and "Kurzes"). */
const adjectiveEnding = /(?:lich|isch|ig|sam|bar|haft|los|iv|ell|al|end|voll|frei|weit)$/;
const shortAdjectives: ReadonlySet<string> = new Set(
  `alt arm barsch blank blass blau blind blond braun breit bunt dick dicht dumm dunkel dunn duerr duenn echt edel ernst fein fern
   fest fett fluegge frech frisch fromm frueh ganz gelb gern gesund glatt gleich grau grob gross gruen gut halb hart heil heiss hell
   hoch hold hohl huebsch jung kahl kalt karg keck kess klar klein klug knapp krank kraus krumm kuehl kuehn kurz lahm lang lau laut
   leicht lieb lind mager matt mild morsch munter nackt nass nett neu platt rank rasch rau rein reich reif rot rund sacht sanft
   satt scharf schick schlank schlau schlecht schlicht schmal schmuck schnell schoen schraeg schroff schwach schwarz schwer schwul
   seicht selten sicher spaet spitz sproed stark starr steif steil still stolz stramm straff streng stumm stumpf suess tapfer
   taub toll tot traut treu tumb ueppig viel voll wach wahr warm weich weiss weit welk wert wild wirr wund zahm zart zaeh`.split(
    /\s+/,
  ),
);

/** Whether a noun of these folded letters has a genitive in -es beside or instead of -s: Netzwerkes, Kreuzes, Hauses, Bündnisses. */
export function longGenitive(folded: string): boolean {
  return (
    folded.length >= SHORTEST &&
    takesEs.test(folded) &&
    !/(?:el|en|er|em|chen|lein|ing|ling|ung|heit|keit|schaft|ion|taet)$/.test(folded) &&
    !adjectiveEnding.test(folded) &&
    !shortAdjectives.has(folded)
  );
}

/** The ending that makes a genitive of a noun with `longGenitive`: -es, after -nis with a second s. */
export function longEnding(folded: string): string {
  return folded.endsWith('nis') ? 'ses' : 'es';
}
