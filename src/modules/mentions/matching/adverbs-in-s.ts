/**
 * Lower-case German words that look like a noun with a genitive s but are adverbs or prepositions: "Recht" must not find
 * "rechts". Folded letters. With a capital ("des Rechts") the noun is meant.
 */
export const adverbsInS: ReadonlySet<string> = new Set(
  `abends allerorts anfangs angesichts ausgangs beginns dienstags donnerstags eingangs falls feiertags flugs freitags
   kreuzwegs links mangels mittags mittels mittwochs montags morgens nachmittags nachts namens rechts rings samstags
   seitens sommers sonnabends sonntags stets tags teils vergleichs vormittags werks werktags willens winters wochentags
   zwecks`.split(/\s+/),
);
