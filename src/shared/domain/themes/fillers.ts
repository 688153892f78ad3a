import { withoutAccents } from '../similarity/splitWords.ts'

/**
 * Words that many notes have whatever they are about: numerals, times, small adverbs, general people and places. They tell two notes
 * apart, so they count for duplicates, but no theme is made of them. In the forms in which people write them.
 */
const FILLERS: Record<string, string> = {
  en: `one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million millions once twice half third
    quarter both first second last next former latter same other others another every everyone everybody everything each all whole
    some someone somebody something any anyone anybody anything nobody none nothing either neither else
    even already still yet ever often always sometimes never again almost enough rather quite only too very much well around away back
    together instead however therefore although though while whether until since during before after soon later early late
    today tomorrow yesterday now currently year years month months week weeks day days hour hours minute minutes time times date
    end ends start starts begin begins part parts page pages side table tables people person man men woman women place places city
    cities town towns side kind kinds sort type types case cases example number numbers point fact reason issue issues question answer
    good better best bad worse worst great big bigger large larger small smaller long longer short high higher low lower old older
    young less least more most few fewer little able possible clear sure real really full open free own non multi sub
    like live lives living happen happens become becomes seem seems ask asks asked tell tells find finds show shows call calls called
    bring brings set sets leave leaves try tries start stop stops help helps mean means ensure allow allows
    done making makes needed provide provides provided remain exist exists important different increase increased increasing improve
    improved improving improvements reduce reduced reducing required remove removed encourage encouraged far currently`,
  it: `uno una due tre quattro cinque sei sette otto nove dieci cento mille milioni prima primo primi prime secondo seconda terzo ultimo
    ultima ultimi ultime prossimo stesso stessa stessi stesse altro altra altri altre ogni ognuno ciascuno tutto tutta tutti tutte
    qualcuno qualcosa alcuni alcune nessuno niente nulla entrambi meno più assai troppo abbastanza quasi spesso sempre mai ancora già
    oggi domani ieri adesso ora ore anno anni mese mesi settimana settimane giorno giorni volta volte tempo fine inizio parte parti
    pagina tavolo tavoli persona persone gente uomo donna uomini donne luogo luoghi città comune comuni paese paesi tipo tipi caso casi
    esempio numero punto fatto motivo domanda risposta buono buona bene meglio migliore grande grandi piccolo piccola piccoli piccole
    lungo alto alta basso bassa vecchio possibile vero intero aperto proprio propria vive vivere succede chiede dice trova mostra
    chiama porta mette lascia prova inizia aiuta significa`,
  de: `ein eine eins zwei drei vier fünf sechs sieben acht neun zehn hundert tausend erste ersten erster letzte letzten nächste gleiche
    jede jeder jedes alle alles niemand jemand etwas nichts heute morgen gestern jetzt jahr jahre jahren monat monate woche wochen tag
    tage zeit ende anfang teil teile seite tisch leute mensch menschen ort orte stadt städte art fall beispiel zahl punkt grund frage
    gut gute besser groß große klein kleine lang hoch alt möglich oft sogar schon noch weniger`,
  fr: `deux trois quatre cinq sept huit neuf dix cent mille premier première premiers dernier dernière prochain même mêmes autre autres
    chaque chacun quelqu'un personne rien aujourd'hui demain hier an ans année années mois semaine semaines jour jours temps fois fin
    début partie page table gens homme femme lieu lieux ville villes type cas exemple nombre point raison question bon bonne mieux
    grand grande petit petite long haut vieux possible souvent déjà encore toujours moins`,
  es: `uno una dos tres cuatro cinco seis siete ocho nueve diez cien mil primer primero primera último última próximo mismo misma otro
    otra otros otras cada alguien nadie algo nada hoy mañana ayer ahora año años mes meses semana semanas día días tiempo vez veces fin
    inicio parte página mesa gente persona personas hombre mujer lugar lugares ciudad ciudades tipo caso ejemplo número punto razón
    pregunta bueno buena mejor grande grandes pequeño pequeña largo alto viejo posible siempre nunca todavía menos`,
}

const ALL = new Set(
  Object.values(FILLERS)
    .flatMap((list) => list.split(/\s+/))
    .map(withoutAccents),
)

/** Is this word, as somebody wrote it, one that says nothing about what a note is about? In any of five languages. */
export const isFiller = (word: string): boolean => ALL.has(withoutAccents(word))
