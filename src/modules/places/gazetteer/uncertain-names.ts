import { wordsOf } from './place-forms.js';

/**
 * Names of places that mean something else more often than not. Lists of our own: names of municipalities that stand in a German word list or in lists of names, read through by hand.
 */
const set = (names: string): ReadonlySet<string> =>
  new Set(
    names
      .trim()
      .split(/\s*[\n,]\s*/)
      .map((name) => wordsOf(name).join(' ')),
  );

/** Words of every day: a place only behind a preposition, and with a second sign beside it. */
export const everydayWords = set(`
  Acht, Alpen, Amt, Au, Auen, Aue, Aura, Ausleben, Bach, Balge, Bann, Bark, Bengel, Berg, Berge, Bergen, Bescheid, Besitz, Binnen, Boden, Bogen, Brand, Brechen, Breit, Bruch, Brunnen,
  Brücken, Brück, Buch, Buchen, Bunde, Burg, Burgen, Bücken, Damm, Dill, Dümmer, Eich, Eiche, Eichen, Einig, Empfingen, Ende, Enge, Engen, Enger, Erden, Ernst, Esche, Essen, Fahren, Feld, Felde, Fell, Fellen,
  Feucht, Filz, Finne, Fisch, Fischen, Floß, Forst, Freie, Gering, Glashütten, Glatten, Gleichen, Graben, Gräben, Grafschaft, Grub, Grube, Haar, Hahn, Halbe, Halle, Hammer, Hart, Haste, Hatten, Hausen,
  Heide, Heiden, Hecken, Hemme, Herren, Herzogtum, Hirten, Hof, Hofen, Höfen, Höchst, Höhe, Holz, Holzen, Holt, Horn, Horst, Hütten, Häusern, Igel, Insel, Jucken, Kahl, Kaiserpfalz, Kalt, Kauern, Keltern, Kerben, Kernen, Kirchen,
  Kommen, Korb, Kordel, Kotzen, Krempe, Krempel, Kuchen, Küsten, Lachen, Lage, Land, Lande, Langen, Lanze, Lauben, Lauf, Laufen, Lauter, Leben, Leck, Leer, Lehre, Leimen, Lind, Linde, Linden, Lindern, List, Lohne, Löhne, Lug, Lunge, Machern, Macken,
  Mandel, Mantel, Mark, Markt, Mauer, Mauern, Mehren, Meine, Mengen, Messen, Mitte, Moor, Moos, Morschen, Motten, Mücke, Müden, Müssen, Nagel, Nahe, Nebel, Neue, Neustadt, Norden, Nützen, Oberhof, Ohne, Osten, Ost, Otter, Otto, Passee, Perl, Petting, Platten, Plan,
  Polle, Pracht, Preist, Puls, Rain, Rauen, Recke, Regen, Rehe, Reich, Reit, Riegel, Ring, Ringe, Roden, Rohr, Rom, Rosa, Rot, Rote, Rück, Saal, Salz, Sand, Sande, Sande, Scheuern, Schieren, Schierling, Schlangen, Schleife, Schlitz, Schmelz, Schonungen, Schuld, Schutz,
  Schwall, Schwarz, Schwarze, Schwarzen, Schwollen, See, Seelen, Seifen, Senden, Siegen, Singen, Sinn, Sonne, Sonnen, Spalt, Speicher, Springe, Stade, Stadt, Stapel, Stegen, Stein, Steine, Steinen, Steinreich, Stelle, Stemmen, Stern, Stock, Stollen, Strande, Strahlungen, Stößen, Süßen,
  Tal, Tann, Tanne, Tauche, Teich, Treuen, Trogen, Ulmen, Userin, Viereck, Wald, Walde, Wallen, Wangen, Waren, Warte, Wehr, Weiden, Weiler, Weil, Weilen, Weisen, Weihnacht, Welle, Wellen, Welt, Wenden, Werben, Werder, Weste, Westen, Wetter, Wiesen, Winden, Winkel,
  Winzer, Wirft, Wisch, Wissen, Wolken, Wort, Zell, Zeil, Zimmern, Zukunft, Ried, Rust, Sulz, Hohe, Harz, Bad, Ort, Schloß, Neuer, Mühlen, Mühle, Kloster, Börse, Meer, Sommer, Winter, Steg, Kamp, Halt, Hude, Lichte, Pfad, Loge`);

/** Cities that are words or names too, but are meant often enough: one sign is enough. */
export const halfWords = set(`
  Aalen, Ahlen, Ahorn, Amberg, Brühl, Erlangen, Frechen, Gießen, Hagen, Kamen, Kiel, Lehrte, Marl, Münster, Plön, Wedel, Worms, Verl`);

/** Family names and given names: politicians, players and neighbours are called so. */
export const familyNames = set(`
  Adenau, Altdorf, Auerbach, Bachmann, Baumgarten, Barth, Beggerow, Berger, Bergheim, Blankenburg, Blankenhain, Brakel, Brandis, Brandt, Brecht, Brodersdorf, Buchholz, Burgdorf, Busch, Büchner, Clausen, Dahmen, Dornburg, Drees, Ebersbach, Ebert, Ehrenberg, Eichendorf,
  Eisenberg, Emmerich, Erbach, Falkenberg, Falkenstein, Feldhausen, Frankenberg, Frankenstein, Frauendorf, Freisen, Friedeberg, Friedland, Fürstenberg, Geyer, Goldbeck, Greifenstein, Gutenberg, Hagenow, Heilbronner, Heist, Hermsdorf, Herold, Hessen, Heß,
  Hirschberg, Hirschfeld, Hohenstein, Hohn, Homburg, Homberg, Hördt, Karl, Klink, Körner, Krumbach, Kürten, Lambrecht, Lambsheim, Lauterbach, Leimbach, Lenzen, Lichtenberg, Lichtenstein, Linda, Lindenberg, Lorch, Lotte, Löwenstein, Marxen, Möllenbeck, Mosbach, Münchhausen,
  Neubauer, Neuendorf, Neuhaus, Neuhausen, Neukirch, Neumark, Neumarkt, Ney, Nolde, Oppenheim, Pohl, Pohle, Rabenau, Rabenstein, Reichenbach, Reichling, Rosbach, Rosenberg, Rosenfeld, Rosengarten, Rosenow, Rosenthal, Roth, Rothenberg, Rothenburg, Salm, Scheer, Scheuring, Schlegel, Schmitt, Schönau, Schönbeck, Schönberg, Schönborn, Schönebeck, Schöneberg,
  Schönfeld, Schotten, Schwanebeck, Schwarzenbach, Schwarzenberg, Schwarzenfeld, Sören, Spangenberg, Steinach, Steinau, Steinbach, Steinberg, Steinfeld, Stoltenberg, Stolberg, Stolpe, Sternberg, Thalmann, Uhlenberg, Vogt, Volkmar, Wagenfeld, Waldeck, Walther, Wartenberg, Weber, Wehrheim, Weibern, Weilburg, Weißenberg, Weißenfels, Wolfen, Zandt, Zeller, Zimmer`);

/** Länder, regions, rivers, lakes, and places in other countries or quarters of great cities. */
export const elsewhere = set(`
  Amerika, Baden, Basel, Bergstraße, Bodensee, Brandenburg, Brest, Brügge, Barnim, Böhme, Börde, Chiemsee, Eichsfeld, Elbe, Friesland, Grünau, Haag, Harburg, Haßberge, Havelland, Heideland, Hessen, Kalkar, Lahn, Linz, Lippe, Marne, Mülheim, Müritz, Nassau, Oberland, Pommern, Prignitz,
  Rheinland, Rhein, Ruhr, Sachsen, Salem, Salzburg, Salzkammergut, Schilda, Schlier, Schweiz, Spessart, Tegernsee, Thüringen, Übersee, Waldsee, Altstadt, Neuenburg, Friedrichstadt, Lauenburg, Mecklenburgische Seenplatte, Mark, Freudenberg, Haina, Ems, Weser, Altona, Mitte, Nordend, Wien, Neukölln, Lichtenrade, Wilhelmstadt, Paris`);
