import { wordsOf } from './place-forms.js';

const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/[\s,]+/)
      .flatMap(wordsOf),
  );

/** Before a name these say that a person is meant. */
export const givenNames = set(`
  Achim Adam Adrian Ahmed Ahmet Aisha Albert Alena Alex Alexander Alexandra Alfons Alfred Ali Alice Alina Alois Amelie Amir Andrea Andreas Angela Angelika Anja Anke Ann Anna Anne Annegret Annette Anton Antonia Armin Arndt Arne Arthur Astrid Axel Ayse Barbara
  Bastian Beate Beatrice Ben Benedikt Benjamin Bernd Bernhard Bert Bettina Bianca Birgit Björn Bodo Boris Brigitte Bruno Burkhard Carina Carl Carla Carmen Carola Carolin Carsten Cem Charlotte Christa Christel Christian Christiane Christina Christine Christof Christoph Christopher
  Clara Claudia Clemens Constantin Cornelia Dagmar Daniel Daniela David Denise Dennis Detlef Diana Dieter Dietmar Dietrich Dirk Dominik Dominique Dora Doris Dorothea Eberhard Eckart Eckhard Edith Edmund Eduard Egon Elena Elfriede Eli Elias Elisabeth Elke Ella Ellen Elmar Else Emil Emilia Emma
  Emre Erhard Eric Erich Erik Erika Erna Erwin Esther Eugen Eva Evelyn Fabian Fatima Fatma Felix Ferdinand Florian Frank Franz Franziska Frauke Fred Friederike Friedrich Fritz Gabi Gabriel Gabriele Georg Gerald Gerd Gerda Gerhard Gerlinde Gertrud Gisela Gottfried Gregor Greta Gudrun Günter Günther
  Gustav Hanna Hannah Hannelore Hannes Hans Harald Harry Hartmut Hasan Hedwig Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helmut Hendrik Henning Henrik Henry Herbert Hermann Hilde Hildegard Holger Hubert Hubertus Hugo Ibrahim Ida Igor Ilona Ilse Ina Ines Inga Inge Ingeborg Ingo Ingrid Irene Iris
  Irma Isabel Isabell Isabelle Ivan Jakob Jan Jana Janina Jasmin Jens Jessica Joachim Jochen Johann Johanna Johannes Jonas Jonathan Jörg Josef Joseph Josephine Judith Julia Julian Juliane Jürgen Jutta Kai Karen Karin Karina Karl Karla Karsten Katharina Kathrin Katja Katrin Kerstin Kevin Kirsten Klara Klaus Konrad
  Konstantin Kristin Kristina Kurt Lara Lars Laura Lea Lena Leo Leon Leonard Leonie Lisa Lothar Louis Louisa Louise Lucas Ludger Ludwig Luisa Luise Lukas Lutz Magdalena Maik Maike Malte Manfred Manuel Manuela Marc Marcel Marco Marcus Margarete Margot Maria Marianne Marie Marina Mario Marion Marius Mark Markus Marlene
  Martha Martin Martina Marvin Mathias Matthias Max Maximilian Mehmet Meike Melanie Merle Meta Mia Michael Michaela Mike Miriam Mohamed Mohammed Monika Moritz Murat Mustafa Nadine Nadja Natalie Natascha Nele Niclas Nicola Nicole Niklas Nils Nina Nora Norbert Nuri Olaf Ole Oleg Oliver Omar Oskar Osman Oswald Otto Pascal
  Patricia Patrick Paul Paula Peter Petra Philipp Pia Rainer Ralf Ralph Ramona Raphael Rebecca Regina Regine Reiner Reinhard Reinhold Renate René Ricarda Richard Rita Robert Robin Roger Roland Rolf Roman Ronald Ronja Rosemarie Rudi Rudolf Rüdiger Rupert Ruth Sabine Sabrina Said Samuel Sandra Sara Sarah Sascha Saskia Sebastian
  Selina Siegfried Sigmar Sigrid Silke Silvia Simon Simone Sofia Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Stephanie Susanne Sven Svenja Swantje Sybille Sylvia Tanja Tatjana Thea Theo Theodor Theresa Thilo Thomas Thorsten Till Tim Timo Tina Tobias Tom Toni Torben Torsten Udo Ulf Uli Ulrich Ulrike Ursula Ute Uwe
  Valentin Valerie Vanessa Vera Verena Veronika Victor Viktor Viktoria Vincent Volker Volkmar Waldemar Walter Waltraud Wanda Werner Wilfried Wilhelm Willi Willy Wilma Winfried Wolf Wolfgang Xaver Yannick Yasmin Yusuf Yvonne Zoe`);

export const titles = set(`
  Abgeordnete Abgeordneter Autor Autorin Bundeskanzler Bundeskanzlerin Bürgermeister Bürgermeisterin Chefarzt Direktor Direktorin Doktor Dr Familie Frau Geschäftsführer Geschäftsführerin Herr Herrn Kanzler Kommissar Kommissarin Kollege Kollegin Landrat Landrätin Leiter Leiterin
  Minister Ministerin Ministerpräsident Ministerpräsidentin Oberbürgermeister Oberbürgermeisterin Pfarrer Pfarrerin Präsident Präsidentin Prof Professor Professorin Projektleiter Projektleiterin Regisseur Regisseurin Richter Richterin Sänger Sängerin Senator Senatorin Sprecher Sprecherin Staatssekretär Staatssekretärin
  Gesundheitsminister Innenminister Außenminister Verteidigungsministerin Kultusminister Kultusministerin Gesundheitsministerin Stürmer Torwart Trainer Trainerin Vorsitzende Vorsitzender Schauspieler Schauspielerin Schriftsteller Schriftstellerin Ex`);

/** Clubs, stations and products that carry the name of a place: the report is of them, not of the place. */
export const carriers = set(`
  Alemannia Antenne Arminia Bayer Borussia Dynamo Eintracht Energie FC FSV Fortuna HSV Hallo Hansa Hertha Holstein Juventus Kickers Preußen RB RW Radio SC SG SSV SV SpVgg TSG TSV TV TuS Union VfB VfL VfR Viktoria Waldhof Werder Wacker Bistum Erzbistum BG MTV EHC EC Adler Titanic Fürst Prinz Prinzessin Herzog Graf Gräfin Kloster Schloss Burg Mercure Villa`);

/** Behind a name they say that it spoke, which places do not. */
export const speaking = set(
  `sagt sagte meinte betonte schreibt schrieb lachte lächelte erzählt erzählte spielt spielte schoss traf trat`,
);
