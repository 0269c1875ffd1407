"""Makes a set of labelled lines of web pages with known bodies, to learn from: plain text by three extractors, noisy on purpose.

  extract_pages.py PAGES OUT

PAGES holds text/NAME.html and gold.json ({"NAME.html": {"url", "title", "body"}}); OUT gets text/, gold/ and sources.tsv as the sets
of `lines/` have them. A line is `keep` where the body holds its words, `drop` where it holds no five of them in a row, else `skip`;
`skip` too what no body tells: captions, lines that stand twice, headings between kept lines. Needs trafilatura, jusText, resiliparse."""
import collections
import html
import json
import os
import re
import sys
import unicodedata

import justext
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

WORD = re.compile(r'[^\W_]+')
RUN = 5
CREDIT = re.compile(r'(?i)\b(photo|image|picture|credit|getty|reuters|ap)\b')
CONTRIBUTED = re.compile(r'(?i)contributed to this')
STOPLIST = justext.get_stoplist('English')

EXTRACTORS = {
    'trafilatura': lambda page: trafilatura.extract(page, include_comments=True, favor_recall=True),
    'justext': lambda page: '\n'.join(p.text for p in justext.justext(page, STOPLIST) if not p.is_boilerplate),
    'resiliparse': lambda page: extract_plain_text(page, main_content=True, alt_texts=False),
}


def words(text):
    plain = unicodedata.normalize('NFKC', html.unescape(text)).casefold()
    return WORD.findall(plain.replace('’', '').replace("'", ''))


def runs(some):
    return {tuple(some[i:i + RUN]) for i in range(len(some) - RUN + 1)}


def label(line, body, body_runs, title):
    """The label of one line by itself; `body` is its words with blanks around."""
    own = words(line)
    key = f' {" ".join(own)} '
    if title and len(own) >= 3 and key in f' {" ".join(title)} ':
        return 'headline'
    if len(own) >= RUN:
        share = len(runs(own) & body_runs) / len(runs(own))
        return 'keep' if key in body or share >= 0.8 else 'drop' if share == 0 else 'skip'
    if key in body:
        return 'keep' if len(own) >= 2 else 'skip'
    return 'drop'


def labelled(lines, gold):
    own = words(gold['body'])
    body, body_runs, title = f' {" ".join(own)} ', runs(own), words(gold.get('title') or '')
    keys = [' '.join(words(line)) for line in lines]
    seen = collections.Counter(keys)
    labels = [(number, 'skip' if seen[key] > 1 else label(line, body, body_runs, title))
              for number, (line, key) in enumerate(zip(lines, keys), 1) if key]
    kept = [number for number, name in labels if name == 'keep']
    if len(kept) < 3:
        return None

    def doubtful(at):
        number, _ = labels[at]
        line = lines[number - 1]
        around = [labels[i][1] for i in (at - 1, at + 1) if 0 <= i < len(labels)]
        heading = around == ['keep', 'keep'] and len(words(line)) <= 12
        return heading or CONTRIBUTED.search(line) or (kept[0] < number < kept[-1] and CREDIT.search(line))

    return [(number, 'skip' if name == 'drop' and doubtful(at) else name) for at, (number, name) in enumerate(labels)]


def main():
    source, out = sys.argv[1:3]
    for folder in ('text', 'gold'):
        os.makedirs(os.path.join(out, folder), exist_ok=True)
    with open(os.path.join(source, 'gold.json'), encoding='utf-8') as file:
        gold = json.load(file)
    with open(os.path.join(out, 'sources.tsv'), 'w', encoding='utf-8') as sources:
        sources.write('page\thost\n')
        for name, known in sorted(gold.items()):
            page = name.removesuffix('.html')
            host = re.sub(r'^\w+://(?:www\.)?([^/]+).*$', r'\1', known.get('url') or '') or page
            sources.write(f'{page}\t{host}\n')
            with open(os.path.join(source, 'text', name), 'rb') as file:
                raw = file.read().decode('utf-8', 'replace')
            for extractor, extract in EXTRACTORS.items():
                text = extract(raw) or ''
                labels = labelled(text.split('\n'), known) if len(text) >= 200 else None
                if labels is None:
                    continue
                with open(os.path.join(out, 'text', f'{page}-{extractor}.txt'), 'w', encoding='utf-8', newline='') as file:
                    file.write(text)
                with open(os.path.join(out, 'gold', f'{page}-{extractor}.json'), 'w', encoding='utf-8') as file:
                    json.dump({'source': extractor, 'lines': labels}, file)


main()
