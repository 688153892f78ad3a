import { readAnswer } from './answers.ts'
import { folded, wordTable } from './folding.ts'

/** True for a registration that no longer stands; false for one that does, or that waits. In five languages. */
const STATUS = wordTable<boolean>([
  [true, 'canceled|cancelled|cancelation|cancellation|refunded|partially refunded|not attending|declined|rejected|withdrawn|deleted|void'],
  [
    true,
    'annullato|annullata|cancellato|cancellata|disdetto|disdetta|rimborsato|rimborsata|ritirato|ritirata|rifiutato|rifiutata|non partecipa',
  ],
  [true, 'storniert|storno|stornato|stornata|stornierung|abgesagt|abgemeldet|erstattet|abgelehnt|annulliert|nimmt nicht teil'],
  [true, 'annulé|annulée|remboursé|remboursée|désisté|désistée|refusé|refusée|ne participe pas'],
  [true, 'cancelado|cancelada|anulado|anulada|reembolsado|reembolsada|rechazado|rechazada|no asiste'],
  [
    false,
    'paid|confirmed|attending|checked in|registered|active|valid|complete|completed|approved|accepted|pending|expired|free|not paid|unpaid',
  ],
  [
    false,
    'pagato|pagata|confermato|confermata|iscritto|iscritta|attivo|attiva|valido|valida|completato|approvato|in attesa|scaduto|partecipa',
  ],
  [
    false,
    'bezahlt|bestätigt|angemeldet|aktiv|gültig|ausstehend|abgelaufen|payé|payée|confirmé|confirmée|inscrit|inscrite|en attente|expiré',
  ],
  [false, 'pagado|pagada|confirmado|confirmada|inscrito|inscrita|pendiente|waiting list|on waiting list|lista d attesa|warteliste'],
])

/** Is this what a status of a registration looks like? */
export const isStatus = (cell: string): boolean => cell.length < 100 && STATUS.has(folded(cell))

const ASKS_IT = /\b(?:cancel\w*|refunded|annul\w*|rimbors\w*|storn\w*|rembours\w*|anulad\w*)\b/

/** Does this status say that the person does not come? "Canceled (paid fee)" says more, and a column "Cancelled" answers with yes. */
export const isCancelled = (heading: string, cell: string): boolean => {
  if (cell.trim() === '' || cell.length > 100) return false
  return STATUS.get(folded(cell.split('(')[0]!)) ?? (ASKS_IT.test(folded(heading)) && readAnswer(cell) === true)
}
