/** True on a device of the local network: it has one table and may ask for little. Said by the page itself, see `station.html`. */
export const isStation = document.documentElement.dataset['door'] === 'network'
