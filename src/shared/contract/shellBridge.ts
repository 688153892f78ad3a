/** Channels from a page to the shell, one handler each; all answers are promises. */
export const shellChannels = {
  connect: 'shell:connect',
  version: 'shell:version',
  saveFile: 'shell:saveFile',
  openExternal: 'shell:openExternal',
  setTheme: 'shell:setTheme',
  setLanguage: 'shell:setLanguage',
  openStage: 'shell:openStage',
  openedFile: 'shell:openedFile',
} as const

export type ShellChannel = (typeof shellChannels)[keyof typeof shellChannels]

/** Channel from the shell to the preload that carries one MessagePort to the host. */
export const hostPortChannel = 'shell:hostPort'

/** `type` of the window message by which the preload passes that port on to its own page. */
export const hostPortMessage = 'tavolata:hostPort'

export const shellThemes = ['system', 'light', 'dark'] as const
export type ShellTheme = (typeof shellThemes)[number]

export const shellLanguages = ['en', 'it'] as const
export type ShellLanguage = (typeof shellLanguages)[number]

/** What became of a file offered for saving; `name` is the file's own name, never its folder. */
export type SaveFileResult = { saved: true; name: string } | { saved: false }

/** A file that the person opened with the app from outside, such as by a double click; `name` never has its folder. */
export type OpenedFile = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** `window.tavolata`: all that a page in the desktop window may ask of the shell. */
export interface ShellBridge {
  readonly kind: 'desktop'
  /** Asks for a port to the host. It arrives as a window message, and a new one after each restart of the host. */
  connect(): Promise<void>
  /** Version of the application, as in the package. */
  version(): Promise<string>
  /** Lets the person choose where to keep bytes that the host exported; the page never sees a path. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<SaveFileResult>
  /** Opens an https or mailto link outside the app once the person agreed; false when refused. */
  openExternal(url: string): Promise<boolean>
  /** Makes window frame and native dialogs follow the page's theme. */
  setTheme(theme: ShellTheme): Promise<void>
  /** Makes menu and native dialogs follow the page's language. */
  setLanguage(language: ShellLanguage): Promise<void>
  /** Opens the projector's window of a workshop, or brings it to the front; on a second display it fills that. */
  openStage(workshopId: string): Promise<void>
  /**
   * The next bundle that the person opens from outside, however long that takes; null when a newer page waits for it. Unless the page
   * says that it has `seen` the last one, it is that again: the page that got it may be gone.
   */
  openedFile(seen: boolean): Promise<OpenedFile | null>
}

/** What a port allows: all of the facilitator's work, or the stage of one workshop and nothing else. */
export type PortGrant = { role: 'facilitator' } | { role: 'projector'; workshopId: string }

/** From the shell to the host process. A `port` message carries one transferred MessagePortMain. */
export type MessageToHost = { type: 'open'; dataDir: string; appVersion: string } | { type: 'port'; grant: PortGrant } | { type: 'close' }

/** From the host process to the shell. `code` selects the sentence a person reads, `message` goes to the log. */
export type MessageFromHost = { type: 'ready' } | { type: 'failed'; code: string; message: string }
