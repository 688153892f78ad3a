import * as z from 'zod'
import { storedPhoto } from '../domain/records/records.ts'
import { photoFields } from '../domain/records/roomFields.ts'
import { facilitatorProcedure, id, nothing, seen, tableProcedure } from './base.ts'

/** A part of a photo in base64: a frame of a station holds 256 kB. */
const part = z.string().max(180_000)

export const photosContract = {
  list: facilitatorProcedure.input(z.object({ workshopId: id })).output(z.array(storedPhoto)),
  listOfTable: tableProcedure.input(z.object({ tableId: id })).output(z.array(storedPhoto)),
  /**
   * One part of a JPEG that the device has scaled down; the last one stores it. The caller chooses the id, so sending again stores once.
   * What could tell where and when it was taken (EXIF and the like) is cut out here once more. UNREADABLE_FILE for anything but a JPEG.
   */
  addPart: tableProcedure
    .input(
      z.object({
        id,
        tableId: id,
        ...photoFields.pick({ round: true, caption: true, consent: true }).shape,
        part: z.number().int().min(0).max(15),
        parts: z.number().int().min(1).max(16),
        base64: part,
      }),
    )
    .output(z.object({ stored: z.boolean() })),
  bytes: tableProcedure.input(z.object({ id })).output(z.object({ base64: z.string() })),
  update: tableProcedure
    .input(z.object({ id, fields: photoFields.pick({ caption: true, consent: true }).partial(), seen }))
    .output(nothing),
  remove: tableProcedure.input(z.object({ id })).output(nothing),
}
