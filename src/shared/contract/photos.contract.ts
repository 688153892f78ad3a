import * as z from 'zod'
import { storedPhoto } from '../domain/records/records.ts'
import { photoFields } from '../domain/records/roomFields.ts'
import { facilitatorProcedure, id, nothing, seen, tableProcedure } from './base.ts'

/** A part of a photo in base64: a frame of a station holds 256 kB. */
const part = z.base64().max(180_000)
const partNumber = z.number().int().min(0).max(15)

export const photosContract = {
  list: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(storedPhoto)),
  listOfTable: tableProcedure.input(z.object({ tableId: id })).output(z.array(storedPhoto)),
  /**
   * One part of a JPEG that the device has scaled down; the last one stores it. The caller chooses the id, so sending again stores once.
   * What could tell where and when it was taken (EXIF and the like) is cut out here once more. UNREADABLE_FILE for
   * anything but a whole JPEG; `stored` is false while parts are missing, also those that the host has forgotten: send all again.
   */
  addPart: tableProcedure
    .input(
      z.object({
        id,
        tableId: id,
        ...photoFields.pick({ round: true, caption: true, consent: true }).shape,
        part: partNumber,
        parts: z.number().int().min(1).max(16),
        base64: part,
      }),
    )
    .output(z.object({ stored: z.boolean() })),
  /** One part of the picture, and how many there are. NOT_FOUND also where the record is here and the picture is not. */
  bytes: tableProcedure.input(z.object({ id, part: partNumber.default(0) })).output(z.object({ base64: z.string(), parts: z.number() })),
  update: tableProcedure
    .input(z.object({ id, fields: photoFields.pick({ caption: true, consent: true }).partial(), seen }))
    .output(nothing),
  remove: tableProcedure.input(z.object({ id })).output(nothing),
  /** Takes back the removal of one photo; NOT_FOUND once its picture is gone. */
  bringBack: tableProcedure.input(z.object({ id })).output(nothing),
}
