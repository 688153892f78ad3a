/** The region whose way of writing days and numbers goes with a language: workshops are in Europe, English or not. */
export const regionOf = (language: string): string => (language === 'it' ? 'it-IT' : 'en-GB')
