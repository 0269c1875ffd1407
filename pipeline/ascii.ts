/** Whether a UTF-16 code is that of one of the letters a to z. */
export const isSmall = (code: number): boolean => code > 96 && code < 123

/** Whether it is that of one of the letters A to Z. */
export const isCapital = (code: number): boolean => code > 64 && code < 91

/** Whether it is that of one of either. */
export const isLetter = (code: number): boolean => isSmall(code) || isCapital(code)
