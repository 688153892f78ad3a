/** Content security policy of every page we serve: app:// in the window and HTTP on loopback and the local network. */
export const cspDirectives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
} as const

/** The policy as the value of a Content-Security-Policy header. */
export const contentSecurityPolicy = Object.entries(cspDirectives)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')

/**
 * Headers for every static answer, whichever door serves it.
 * COOP, CORP and HSTS are left out on purpose: on a custom scheme they crash the page; the network doors add their own.
 */
export const pageSecurityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const
