/** Two soft tones, a fifth apart, in Hz: heard over talk, startling nobody. */
const TONES = { soon: [659.25], over: [659.25, 987.77] } as const
export type Chime = keyof typeof TONES

const LASTS_S = 1.4
const BETWEEN_S = 0.35
const LOUDNESS = 0.18

let audio: AudioContext | null = null

/** Makes sound possible. Browsers allow it after a press only, so call it from one. */
export async function openSound(): Promise<void> {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') await audio.resume()
}

/** Plays one chime, if sound was opened. */
export function chime(which: Chime): void {
  if (audio === null) return
  for (const [index, tone] of TONES[which].entries()) {
    const from = audio.currentTime + index * BETWEEN_S
    const gain = audio.createGain()
    gain.gain.setValueAtTime(0, from)
    gain.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02)
    gain.gain.exponentialRampToValueAtTime(0.0001, from + LASTS_S)
    const source = audio.createOscillator()
    source.type = 'sine'
    source.frequency.value = tone
    source.connect(gain).connect(audio.destination)
    source.start(from)
    source.stop(from + LASTS_S)
  }
}
