/** The text of a style sheet, inlined by the bundler. */
declare module '*.css?raw' {
  const text: string
  export { text as default }
}
