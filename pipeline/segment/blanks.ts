/** Whether a blank stands at `at`: white space as a regular expression knows it. */
export const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code > 32 && code < 128) return false
  return code === 32 || /\s/.test(text.charAt(at))
}
