/** A display, as Electron tells of it. */
export interface DisplayArea {
  id: number
  bounds: { x: number; y: number; width: number; height: number }
}

const share = 0.75

/**
 * Where the projector's window goes: all of a display where the facilitator's window is not; the widest of several. Where there is only
 * one display it is a window in the middle of that, to be moved by hand.
 */
export function stagePlacement(displays: readonly DisplayArea[], facilitatorOn: number): DisplayArea['bounds'] & { fills: boolean } {
  const others = displays.filter(({ id }) => id !== facilitatorOn).toSorted((a, b) => b.bounds.width - a.bounds.width)
  if (others[0]) return { ...others[0].bounds, fills: true }
  const { x, y, width, height } = displays[0]?.bounds ?? { x: 0, y: 0, width: 1280, height: 720 }
  const own = { width: Math.round(width * share), height: Math.round(height * share) }
  return { ...own, x: x + Math.round((width - own.width) / 2), y: y + Math.round((height - own.height) / 2), fills: false }
}
