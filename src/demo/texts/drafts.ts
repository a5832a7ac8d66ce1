export const pressContact = {
  name: 'Leonie Lotsenfeld',
  phone: '0711 0000-12',
  email: 'presse@brueckenlotse.example',
};

export const correction = {
  subhead: 'Musterland ist der erste von acht Kreisen',
  note: 'In der ersten Fassung stand die Zahl der Kreise nicht.',
};

/** The first and the second stay drafts, the third is planned. */
export const draftTexts = [
  {
    kicker: 'Freiwillige gesucht',
    headline: 'Lotsen stellen sich vor: Sprechstunde im Bürgerhaus',
    body: 'Wer neu ist, findet an jedem ersten Samstag jemanden, der zuhört.\n\n*Noch offen: Raum und Uhrzeit.*',
    spokespersons: ['Edda Ehrlich'],
  },
  {
    kicker: 'Wegweiser',
    headline: 'Neue Sprachen im Brückenlotsen',
    subhead: 'Tigrinya und Paschtu ab sofort in allen Kreisen',
    lead: 'Der Brückenlotse spricht jetzt auch Tigrinya und Paschtu. Damit finden sich Neuankömmlinge in elf Sprachen zurecht.',
    body: [
      'Die Übersetzungen haben Menschen geprüft, die selbst neu im Land waren. **Jeder Text** wurde von zwei Personen gelesen.',
      '## Was es jetzt gibt',
      '- Meldestelle und Ausländerbehörde\n- Kinderarzt und Hausarzt\n- Schule und Sprachkurs',
      'Weitere Sprachen folgen, sobald sich genug Freiwillige finden.',
    ].join('\n\n'),
    quotes: [
      {
        text: 'Elf Sprachen sind elf offene Türen.',
        name: 'Leonie Lotsenfeld',
        role: 'Geschäftsführerin',
        approvedBy: 'Leonie Lotsenfeld',
      },
    ],
    place: 'Musterstadt',
    links: ['https://brueckenlotse.example/sprachen'],
  },
  {
    kicker: 'Zahlen',
    headline: 'Ein Jahr Brückenlotse: was gesucht und gefunden wurde',
    lead: 'Ein Jahr nach dem Start legt der Brückenlotse Zahlen vor: Gesucht wird vor allem, was den Alltag betrifft.',
    body: [
      'Kinderbetreuung, Hausarzt und Führerschein stehen in allen Kreisen vorn.',
      '> Gezählt werden Aufrufe von Einträgen, keine Personen.',
      'Die Zahlen je Kreis stehen auf der Internetseite.',
    ].join('\n\n'),
    quotes: [
      {
        text: 'Die Zahlen zeigen, wo Verwaltung verständlicher werden muss.',
        name: 'Karim Kreisner',
        role: 'Begleitung der Kreise',
      },
    ],
    place: 'Musterstadt',
    asksForVoucher: true,
    links: ['https://brueckenlotse.example/zahlen'],
  },
];
