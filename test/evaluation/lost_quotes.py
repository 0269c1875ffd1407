#!/usr/bin/env python3
"""Count the gold quotes that cleaning took out of the text.  Python 3 standard library only.

  lost_quotes.py GOLD_DIR OUT_DIR [--verbose]

GOLD_DIR holds text/*.txt and attributions/TEXT_ANNOTATOR.ann (brat: "T3<tab>Content 115 290<tab>words", offsets in code points);
OUT_DIR the tables made of GOLD_DIR/text: dropped.csv (raw_start, raw_end, rule) and articles.csv (path, headline, text).
A quote is lost where one of its characters stands in a dropped stretch. Quotes whose words are neither in the
text nor in a dropped stretch (in the headline, say) are counted apart."""
import csv, glob, os, re, sys

csv.field_size_limit(1 << 30)
WORD = re.compile(r'[^\W_]+')


def key(words):
    return ' ' + ' '.join(WORD.findall(words.casefold())) + ' '


def contents(path):
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            name, _, rest = line.rstrip('\n').partition('\t')
            if name.startswith('T') and rest.startswith('Content '):
                place, _, words = rest.partition('\t')
                spans = [tuple(map(int, span.split())) for span in place[len('Content '):].split(';')]
                yield spans, words


def rows(out, table):
    with open(os.path.join(out, table), encoding='utf-8-sig', newline='') as f:
        return list(csv.DictReader(f))


def main():
    gold, out = sys.argv[1:3]
    verbose = '--verbose' in sys.argv
    articles = {os.path.basename(row['path'])[:-4]: row for row in rows(out, 'articles.csv')}
    names = {row.get('article_id'): name for name, row in articles.items()}
    dropped = {}
    for row in rows(out, 'dropped.csv'):
        dropped.setdefault(names[row['article_id']], []).append((int(row['raw_start']), int(row['raw_end']), row['rule']))
    total = lost = elsewhere = 0
    for path in sorted(glob.glob(os.path.join(glob.escape(gold), 'attributions', '*.ann'))):
        name = os.path.basename(path)[:-4].rpartition('_')[0]
        text = key(articles[name]['text']) if name in articles else ''
        for spans, words in contents(path):
            total += 1
            rules = [r for a, b, r in dropped.get(name, []) if any(a < end and start < b for start, end in spans)]
            lost += bool(rules)
            missing = not rules and not all(key(part) in text for part in words.split('\n'))
            elsewhere += missing
            if verbose and (rules or missing):
                print(f'  {"lost to " + rules[0] if rules else "not in the text"} {name}: {words[:110]}')
    print(f'lost_quotes quotes={total} dropped={lost} elsewhere={elsewhere}')


if __name__ == '__main__':
    main()
