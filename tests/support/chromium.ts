/** The browser that the page tests run in: the system's own, so that nothing is downloaded. */
export const chromiumPath: string = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
