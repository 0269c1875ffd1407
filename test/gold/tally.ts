/** What was right, of how many. */
export interface Figure {
  readonly right: number
  readonly of: number
}

export interface Report {
  readonly figures: Readonly<Record<string, Figure>>
  /** What went wrong, a line each. */
  readonly misses: readonly string[]
}

/** One thing that the gold asks for: under which figure it counts, whether it is right, and what to say if not. */
export interface Verdict {
  readonly figure: string
  readonly isRight: boolean
  readonly miss: string
}

/** Counts verdicts by figure, in the order in which the figures first come. */
export const tally = (verdicts: readonly Verdict[]): Report => {
  const figures: Record<string, Figure> = {}
  for (const { figure, isRight } of verdicts) {
    const { right, of } = figures[figure] ?? { right: 0, of: 0 }
    figures[figure] = { right: right + Number(isRight), of: of + 1 }
  }
  return {
    figures,
    misses: verdicts.filter(({ isRight }) => !isRight).map(({ figure, miss }) => `${figure}: ${miss}`),
  }
}

/** The report as a page. */
export const page = ({ figures, misses }: Report): string =>
  [
    ...Object.entries(figures).map(([name, { right, of }]) => `${name.padEnd(32)} ${right} of ${of}`),
    '',
    ...misses,
    '',
  ].join('\n')
