type Child = Node | string | null | undefined | readonly Child[]
type Attributes = Readonly<Record<string, string | number | boolean | null | ((event: Event) => void)>>

const append = (to: Node, child: Child): void => {
  if (child === null || child === undefined) return
  if (Array.isArray(child)) for (const one of child) append(to, one)
  else to.appendChild(typeof child === 'string' ? document.createTextNode(child) : (child as Node))
}

/**
 * An element with its children. Strings become text nodes, never markup: that is what keeps articles inert.
 *
 * @param attributes null and false are left out; functions listen to the event of their name, `onclick`
 */
export const el = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue
    if (typeof value === 'function') element.addEventListener(key.slice(2), value)
    else element.setAttribute(key, value === true ? '' : String(value))
  }
  append(element, children)
  return element
}

const counted = new Intl.NumberFormat('en')
export const count = (number: number): string => counted.format(number)

export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '0 %' : `${Math.round((100 * part) / whole)} %`

const countries = new Intl.DisplayNames('en', { type: 'language' })
/** What a language is called; as it is written where nobody knows. */
export const languageName = (code: string): string => {
  try {
    return code === '' ? 'not told' : (countries.of(code) ?? code)
  } catch {
    return code
  }
}
