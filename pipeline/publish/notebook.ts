import { columnsOf } from '../../schemas/table.js'
import { tables } from '../../schemas/tables.js'
import { csvOf, type FileFormat } from './formats.js'

const csvLoader = (csv: FileFormat): string => {
  const columns = Object.values(tables).flatMap(columnsOf)
  const named = (type: string): string =>
    [...new Set(columns.filter(([, column]) => column.type === type).map(([name]) => `"${name}"`))].sort().join(', ')
  return `LISTS = [${named('list')}]
DATES = [${named('date')}]

def table(name):
    """One table of the dataset."""
    frame = pd.read_csv(f"{name}.${csv}", keep_default_na=False, na_values=[""])
    for column in frame.columns.intersection(LISTS):
        frame[column] = frame[column].fillna("").map(lambda cell: [None if item == "-" else item for item in cell.split("|")] if cell else [])
    for column in frame.columns.intersection(DATES):
        frame[column] = pd.to_datetime(frame[column])
    return frame`
}

const loader = (formats: readonly FileFormat[]): string => {
  const read = formats.includes('arrow') ? 'read_feather(f"{name}.arrow")' : 'read_parquet(f"{name}.parquet")'
  if (!formats.includes('arrow') && !formats.includes('parquet')) return csvLoader(csvOf(formats))
  return `def table(name):
    """One table of the dataset, its enums as plain text."""
    frame = pd.${read}
    for column in frame.select_dtypes("category"):
        frame[column] = frame[column].astype(object)
    for column in ("published_on", "date_start", "date_end"):
        if column in frame:
            frame[column] = pd.to_datetime(frame[column])
    return frame`
}

type Cell = readonly [kind: 'markdown' | 'code', source: string]

const cells = (formats: readonly FileFormat[]): readonly Cell[] => [
  [
    'markdown',
    `# A first look

Five questions of the trade, asked of the tables in this folder. It runs as it is with pandas, pyarrow and matplotlib:
\`pip install pandas pyarrow matplotlib jupyter\`. What every column means stands in \`README.md\`.

**Save it under another name and in another folder before you change it**: the next run replaces this folder as a whole.`,
  ],
  [
    'code',
    `import pandas as pd
import matplotlib.pyplot as plt

pd.set_option("display.max_colwidth", 120)

${loader(formats)}

articles, quotes, events = table("articles"), table("quotes"), table("events")
sources = articles.set_index("article_id")[["headline", "outlet", "path"]]
print(f"{len(articles)} articles, {len(quotes)} quotations, {len(events)} events")`,
  ],
  [
    'markdown',
    `## 1. Who is quoted most on a subject?

The subject is a word in the quotation. Copies of the same words count once (\`is_canonical\`), and only rows that are right more
often than not by far (\`confidence\`). Put a word of your own in place of the most frequent long one.`,
  ],
  [
    'code',
    `sure = quotes[quotes.is_canonical & (quotes.confidence >= 0.7) & quotes.speaker_id.notna()]
words = sure.content.str.lower().str.findall(r"[a-z]{6,}").explode().value_counts()
subject = words.index[0] if len(words) else "nothing"

on_subject = sure[sure.content.str.contains(subject, case=False, regex=False)]
most = on_subject.groupby("speaker_id").size().sort_values(ascending=False).head(12)
if len(most):
    most[::-1].plot.barh(title=f"Quotations with the word “{subject}”", xlabel="quotations", ylabel="")
    plt.show()
on_subject[["speaker", "speaker_role", "content", "confidence"]].head(8)`,
  ],
  [
    'markdown',
    `## 2. How did two countries deal with each other?

One row for each pair of acting and affected country; who meets or agrees with each other stands among the actors. Name two countries by
their three letters in place of the pair with most events.`,
  ],
  [
    'code',
    `def pairs(event):
    actors = [one for one in event.actor_countries if one]
    recipients = [one for one in event.recipient_countries if one] or actors
    return sorted({tuple(sorted((a, b))) for a in actors for b in recipients if a != b})

told = events[events.is_canonical & ~events.status.isin(["negated", "hypothetical"])].copy()
told["pair"] = [pairs(event) for event in told.itertuples()]
dealings = told.explode("pair").dropna(subset=["pair"])
if len(dealings):
    pair = dealings.pair.value_counts().index[0]  # or: pair = ("IRN", "USA")
    between = dealings[dealings.pair == pair]
    counts = between.groupby(["event", "quad_code"]).size().unstack(fill_value=0)
    counts.plot.barh(stacked=True, title=" and ".join(pair), xlabel="events", ylabel="")
    plt.show()
    display(between[["published_on", "event", "actors", "recipients", "status", "evidence", "confidence"]].head(8))
else:
    print("No event here is between two countries.")`,
  ],
  [
    'markdown',
    `## 3. One event, in all its reports

Reports of the same event share a \`cluster_id\`. This is the event that most articles tell, each article in its own words.`,
  ],
  [
    'code',
    `tellings = events.groupby("cluster_id").article_id.nunique().sort_values(ascending=False)
if len(tellings) and tellings.iloc[0] > 1:
    reports = events[events.cluster_id == tellings.index[0]].join(sources, on="article_id")
    display(reports[["headline", "event", "actors", "recipients", "date_start", "place", "evidence"]])
else:
    print("No event here is told by more than one article.")`,
  ],
  [
    'markdown',
    `## 4. Same words, different speaker

Articles copy quotations from each other, and sometimes one of them names the wrong speaker. \`has_conflict\` marks such clusters.`,
  ],
  [
    'code',
    `conflicts = quotes[quotes.has_conflict].join(sources, on="article_id").sort_values(["cluster_id", "confidence"], ascending=[True, False])
conflicts[["cluster_id", "speaker", "content", "confidence", "headline"]].head(20)`,
  ],
  [
    'markdown',
    `## 5. How much is copies?

Of each cluster one row is canonical; the others are copies of it, as \`similarity\` says how near.`,
  ],
  [
    'code',
    `copies = pd.Series(
    {name: 1 - frame.is_canonical.mean() if len(frame) else 0 for name, frame in {"articles": articles, "quotations": quotes, "events": events}.items()}
)
copies.mul(100).plot.barh(title="Copies, or further reports of the same", xlabel="per cent", ylabel="")
plt.show()
by_outlet = articles.assign(outlet=articles.outlet.fillna("not stated")).groupby("outlet").is_canonical.agg(articles="size", copies=lambda own: (~own).mean())
by_outlet.sort_values("articles", ascending=False).head(15)`,
  ],
  [
    'markdown',
    `## Check what you found

Every position leads back to the words. This is true of each row, and is what makes a finding one that can be printed.`,
  ],
  [
    'code',
    `texts = articles.set_index("article_id").text
for quote in quotes.head(200).itertuples():
    assert texts[quote.article_id][quote.start : quote.end] == quote.content
print("The words stand where the tables say.")`,
  ],
]

const lines = (source: string): readonly string[] => source.split(/(?<=\n)/)

/** A notebook (nbformat 4.5) that runs beside the tables as it is, and answers five questions; not yet run, so without results. */
export const firstLook = (formats: readonly FileFormat[]): string =>
  `${JSON.stringify(
    {
      cells: cells(formats).map(([kind, source], i) => ({
        cell_type: kind,
        id: `cell-${i + 1}`,
        metadata: {},
        source: lines(source),
        ...(kind === 'code' ? { execution_count: null, outputs: [] } : {}),
      })),
      metadata: {
        kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
        language_info: { name: 'python' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`
