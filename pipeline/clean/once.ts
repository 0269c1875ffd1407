/** What `read` gives, read when first asked for. */
export const once = <T>(read: () => T): (() => T) => {
  let known: T | undefined
  return () => {
    known ??= read()
    return known
  }
}
