/**
 * The 26 residents of a small town: 21 adults who stand in the list, three under 18 and two more who do not, one of them in a wheelchair.
 * Those under 18 have not agreed to be listed, quoted or photographed: that is how the app knows a minor.
 */
export const carmianoPeople = () => [
  ...Array.from({ length: 21 }, (_, index) => ({
    name: `Adulto ${index + 1}`,
    organisation: 'Residente',
    listConsent: true,
    photoConsent: index >= 2,
    access: index === 0 ? 'sedia a rotelle' : '',
  })),
  ...['Minore 1', 'Minore 2', 'Minore 3', 'Senza elenco 1', 'Senza elenco 2'].map((name) => ({
    name,
    organisation: 'Residente',
    listConsent: false,
    photoConsent: false,
    quoteConsent: false,
  })),
]
