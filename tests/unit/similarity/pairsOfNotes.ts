/** Notes that say the same in other words of one language, and notes of the same language that do not. */
type Pairs = { language: string; alike: [string, string][]; unlike: [string, string][] }

export const PAIRS: readonly Pairs[] = [
  {
    language: 'en',
    alike: [
      ['The city needs more shade in school yards', 'More shade in the yards of our schools'],
      ['Funding calls are too short', 'The funding call is too short'],
      ['Permits for heat pumps take two years', 'It takes two years to get a permit for a heat pump'],
      ["Tenants don't pay for insulation", 'Tenants do not pay for insulation'],
    ],
    unlike: [
      ['The city needs more shade in school yards', 'The city needs a new mayor'],
      ['Funding calls are too short', 'Trams are too slow'],
      ['It is what it is', 'We have to do this'],
    ],
  },
  {
    language: 'it',
    alike: [
      ['Mancano i finanziamenti per l’energia delle scuole', 'Manca un finanziamento per l’energia della scuola'],
      ['La qualità dell’aria in città è pessima', "Pessima qualità dell'aria nelle città"],
      ['Gli alberi nei cortili abbassano la temperatura', 'Un albero nel cortile abbassa la temperatura'],
    ],
    unlike: [
      ['La qualità dell’aria in città è pessima', 'La città è bella'],
      ['Non ci sono soldi per i tram', 'Non ci sono alberi in piazza'],
    ],
  },
  {
    language: 'de',
    alike: [
      ['Die Häuser brauchen eine bessere Dämmung', 'Das Haus braucht bessere Dämmungen'],
      ['Förderanträge sind für kleine Gemeinden zu kompliziert', 'Der Förderantrag ist zu kompliziert für eine kleine Gemeinde'],
      ['Mehr Bäume in den Straßen der Altstadt', 'mehr baeume? Bäume in der Altstadtstrasse, Straße der Altstadt'],
    ],
    unlike: [
      ['Die Fernwärme ist zu teuer', 'Die Straßenbahn ist zu langsam'],
      ['Wir brauchen mehr Personal', 'Wir haben genug Ideen'],
    ],
  },
  {
    language: 'fr',
    alike: [
      ['Les logements sont mal isolés', 'Le logement est mal isolé'],
      ['Il faut planter des arbres dans la cour de l’école', "Planter un arbre dans les cours d'école"],
      ['Le prix de l’énergie augmente', 'Les prix des énergies augmentent'],
    ],
    unlike: [
      ['Il faut planter des arbres', 'Il faut former les élus'],
      ['Le prix de l’énergie augmente', 'Le maire change'],
    ],
  },
  {
    language: 'es',
    alike: [
      ['Las ciudades necesitan más transporte público', 'La ciudad necesita transporte público'],
      ['Falta financiación para rehabilitar viviendas', 'Falta de financiación para la rehabilitación de la vivienda'],
      ['Los ciudadanos no participan', 'El ciudadano no participa'],
    ],
    unlike: [
      ['Falta financiación para rehabilitar viviendas', 'Falta tiempo'],
      ['Más zonas verdes en los barrios', 'Más autobuses eléctricos'],
    ],
  },
]
